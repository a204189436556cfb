//! A paper in Markdown as its readers use it: what stands in backticks, links,
//! rows of tables, blocks of code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Ends of names that mean a file of the repository wherever it lies.
const FILE_ENDS: [&str; 6] = [".rs", ".toml", ".yaml", ".py", ".mjs", ".json"];

/// A paper, its blocks of code apart.
pub struct Paper {
    prose: String,
    code: Vec<(String, String)>,
}

impl Paper {
    pub fn read(path: &Path) -> Paper {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut paper = Paper {
            prose: String::new(),
            code: Vec::new(),
        };
        for (index, part) in text.split("```").enumerate() {
            match index % 2 {
                0 => paper.prose.push_str(part),
                _ => {
                    let (language, code) = part.split_once('\n').expect("a block of code");
                    paper.code.push((language.to_owned(), code.to_owned()));
                }
            }
        }
        paper
    }

    /// What stands in backticks.
    pub fn spans(&self) -> Vec<String> {
        let parts = self.prose.split('`').skip(1).step_by(2);
        parts.map(str::to_owned).collect()
    }

    /// What stands in backticks, and each line of a command.
    pub fn spans_and_code(&self) -> Vec<String> {
        let blocks = self.code.iter().filter(|(language, _)| language == "sh");
        let lines = blocks.flat_map(|(_, code)| code.lines());
        let lines = lines.map(|line| line.split(" #").next().unwrap_or(line).to_owned());
        lines.chain(self.spans()).collect()
    }

    /// The blocks of TOML.
    pub fn toml(&self) -> Vec<String> {
        let blocks = self.code.iter().filter(|(language, _)| language == "toml");
        blocks.map(|(_, code)| code.clone()).collect()
    }

    /// Paths in backticks, up to what stands for any name. What a build makes and
    /// addresses of the site are none.
    pub fn paths(&self) -> BTreeSet<String> {
        let spans = self.spans();
        let first_words = spans
            .iter()
            .filter(|span| !span.starts_with(['/', '~', '[', '{', '"', '<']))
            .filter_map(|span| span.split_whitespace().next())
            .filter(|word| word.contains('/') && !word.contains("://"))
            .filter(|word| !word.starts_with("target/") && !word.starts_with("dist"));
        first_words
            .map(|word| match word.find(['<', '*', '…']) {
                Some(at) => word[..at].rsplit_once('/').map_or("", |(path, _)| path),
                None => word,
            })
            .map(str::to_owned)
            .collect()
    }

    /// Names of files in backticks, without a path.
    pub fn file_names(&self) -> BTreeSet<String> {
        let spans = self.spans().into_iter();
        spans
            .filter(|span| FILE_ENDS.iter().any(|end| span.ends_with(end)))
            .filter(|span| !span.contains([' ', '/', '<']))
            .collect()
    }

    /// Links within the repository.
    pub fn links(&self) -> BTreeSet<String> {
        let outside_code: String = self.prose.split('`').step_by(2).collect();
        let targets = outside_code.split("](").skip(1);
        let targets = targets.filter_map(|rest| rest.split(')').next());
        let own = targets.filter(|target| !target.contains("://"));
        own.map(str::to_owned).collect()
    }

    /// What a link to a heading may say.
    pub fn anchors(&self) -> BTreeSet<String> {
        let headings = self.prose.lines().filter(|line| line.starts_with('#'));
        headings
            .map(|line| anchor(line.trim_start_matches('#').trim()))
            .collect()
    }

    /// The lines of each paragraph and each item of a list.
    pub fn paragraphs(&self) -> Vec<Vec<&str>> {
        let mut paragraphs = vec![Vec::new()];
        for line in self.prose.lines() {
            if line.trim().is_empty() || line.starts_with(['|', '#', '!']) {
                paragraphs.push(Vec::new());
                continue;
            }
            let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let is_item = line.starts_with("- ") || number.starts_with(". ");
            if is_item {
                paragraphs.push(Vec::new());
            }
            paragraphs.last_mut().expect("one was made").push(line);
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }

    /// Rows of all tables.
    pub fn rows(&self) -> impl Iterator<Item = &str> {
        self.prose.lines().filter(|line| line.starts_with('|'))
    }

    /// Rows of the table whose head begins so.
    pub fn rows_below(&self, head: &str) -> impl Iterator<Item = &str> {
        let lines = self.prose.lines();
        let table = lines.skip_while(move |line| !line.starts_with(head));
        table.skip(2).take_while(|line| line.starts_with('|'))
    }
}

/// A heading as the address of its place.
pub fn anchor(heading: &str) -> String {
    let lower = heading.to_lowercase().replace(' ', "-");
    lower
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
        .collect()
}

/// A name such as `picture_alt`.
pub fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// The keys and the names of tables in lines of TOML.
pub fn keys_of_toml(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for line in text.lines() {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_start_matches('[').split(']').next();
            let parts = table.unwrap_or("").split('.').map(str::to_owned);
            // `[accessibility.barrier.en]`: two letters are a language.
            keys.extend(parts.filter(|part| part.len() > 2 && is_word(part)));
        } else if let Some((key, _)) = line.split_once(" = ")
            && is_word(key)
        {
            keys.push(key.to_owned());
        }
    }
    keys
}
