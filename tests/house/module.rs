//! What a file declares and names: its modules, what it imports, and each path
//! that stands in its code. Code of tests is left out: it may look anywhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Token;

/// Names between `::`, as they are written.
pub type Path = Vec<String>;

/// A module, in a file of its own or inside one.
#[derive(Debug, Default)]
pub struct Module {
    /// Modules in files of their own: `mod x;`.
    pub files: BTreeSet<String>,
    /// The same for tests alone; their files are known and not read.
    pub test_files: BTreeSet<String>,
    /// Words in the braces of a macro's call: it may declare modules, too.
    pub called_with: BTreeSet<String>,
    /// Modules inside this one: `mod x { … }`.
    pub inner: BTreeMap<String, Module>,
    /// What each name means here that a `use` brings.
    pub bound: BTreeMap<String, Path>,
    /// `use x::*`.
    pub globs: Vec<Path>,
    /// Paths that stand in the code, `use` or not.
    pub paths: BTreeSet<Path>,
    /// What is declared here, by name.
    pub items: BTreeSet<String>,
}

/// What begins a declaration that others can import.
const DECLARES: [&str; 10] = [
    "struct",
    "enum",
    "fn",
    "const",
    "static",
    "trait",
    "type",
    "union",
    "macro_rules",
    "macro",
];

/// Reads the tokens of a module.
pub fn module(tokens: &[Token]) -> Module {
    let mut module = Module::default();
    let mut at = 0;
    let mut depth = 0_usize;
    let mut of_tests = false;
    while at < tokens.len() {
        if let Some(end) = attribute(tokens, at) {
            of_tests |= is_of_tests(&tokens[at..end]);
            at = end;
            continue;
        }
        if of_tests {
            let end = end_of_item(tokens, at);
            module.note_test_file(&tokens[at..end]);
            of_tests = false;
            at = end;
            continue;
        }
        at = match &tokens[at] {
            Token::Word(word) if word == "use" && !follows_path(tokens, at) => {
                let end = end_of_item(tokens, at);
                module.read_use(&tokens[at + 1..end - 1]);
                end
            }
            Token::Word(word) if word == "mod" => module.read_mod(tokens, at),
            Token::Word(_) => {
                if depth == 0 {
                    module.note_item(tokens, at);
                    module.note_call(tokens, at);
                }
                module.read_path(tokens, at)
            }
            Token::Colons => foreign_path(tokens, at),
            token => {
                match token {
                    Token::Sign('{' | '(' | '[') => depth += 1,
                    Token::Sign('}' | ')' | ']') => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at + 1
            }
        };
    }
    module
}

impl Module {
    fn read_mod(&mut self, tokens: &[Token], at: usize) -> usize {
        let Some(name) = tokens.get(at + 1).and_then(Token::word) else {
            return at + 1;
        };
        match tokens.get(at + 2) {
            Some(Token::Sign(';')) => {
                self.files.insert(name.to_owned());
                at + 3
            }
            Some(Token::Sign('{')) => {
                let end = end_of_item(tokens, at);
                let inner = module(&tokens[at + 3..end - 1]);
                self.inner.insert(name.to_owned(), inner);
                end
            }
            _ => at + 1,
        }
    }

    fn note_test_file(&mut self, item: &[Token]) {
        let at = item.iter().position(|token| token.is_word("mod"));
        let Some([name, end]) = at.and_then(|at| item.get(at + 1..at + 3)) else {
            return;
        };
        if let (Some(name), true) = (name.word(), end.is_sign(';')) {
            self.test_files.insert(name.to_owned());
        }
    }

    fn note_item(&mut self, tokens: &[Token], at: usize) {
        let declares = tokens[at]
            .word()
            .is_some_and(|word| DECLARES.contains(&word));
        // `macro_rules! name`.
        let name = tokens[at + 1..].iter().find(|token| !token.is_sign('!'));
        if let (true, Some(name)) = (declares, name.and_then(Token::word)) {
            self.items.insert(name.to_owned());
        }
    }

    /// `name! { … }` among the declarations.
    fn note_call(&mut self, tokens: &[Token], at: usize) {
        let mut next = tokens[at + 1..].iter();
        let is_call = next.next().is_some_and(|token| token.is_sign('!'))
            && next.next().is_some_and(|token| token.is_sign('{'));
        if is_call {
            let inside = &tokens[at + 2..end_of_bracket(tokens, at + 2)];
            let words = inside.iter().filter_map(Token::word);
            self.called_with.extend(words.map(str::to_owned));
        }
    }

    /// A path in the code; one of a single name is bound by a `use` or local.
    fn read_path(&mut self, tokens: &[Token], at: usize) -> usize {
        let mut path = Path::new();
        let mut next = at;
        while let Some(word) = tokens.get(next).and_then(Token::word) {
            path.push(word.to_owned());
            next += 1;
            match tokens.get(next) {
                Some(Token::Colons) if tokens.get(next + 1).and_then(Token::word).is_some() => {
                    next += 1;
                }
                _ => break,
            }
        }
        if path.len() > 1 {
            self.paths.insert(path);
        }
        next
    }

    /// The tree behind `use`.
    fn read_use(&mut self, tree: &[Token]) {
        self.read_branch(&Path::new(), tree);
    }

    fn read_branch(&mut self, stem: &Path, branch: &[Token]) {
        let mut path = stem.clone();
        let mut rest = branch;
        if stem.is_empty() && rest.first() == Some(&Token::Colons) {
            return;
        }
        loop {
            match rest {
                [Token::Word(word), Token::Colons, ..] => {
                    path.push(word.clone());
                    rest = &rest[2..];
                }
                [Token::Sign('{'), inside @ .., Token::Sign('}')] => {
                    for branch in branches(inside) {
                        self.read_branch(&path, branch);
                    }
                    return;
                }
                [Token::Sign('*')] => {
                    self.globs.push(path);
                    return;
                }
                [Token::Word(name), alias @ ..] => {
                    if name != "self" || path.is_empty() {
                        path.push(name.clone());
                    }
                    let own = path.last().cloned().unwrap_or_default();
                    let alias = alias.last().and_then(Token::word);
                    let name = alias.map_or(own, str::to_owned);
                    if path.len() > 1 {
                        self.paths.insert(path.clone());
                    }
                    if path != [name.as_str()] {
                        self.bound.insert(name, path);
                    }
                    return;
                }
                _ => return,
            }
        }
    }
}

/// What stands between the commas of a `{…}`.
fn branches(inside: &[Token]) -> Vec<&[Token]> {
    let mut depth = 0_usize;
    inside
        .split(|token| {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                _ => {}
            }
            depth == 0 && token.is_sign(',')
        })
        .collect()
}

/// The end of an attribute that begins here.
fn attribute(tokens: &[Token], at: usize) -> Option<usize> {
    let inner = usize::from(tokens.get(at + 1).is_some_and(|token| token.is_sign('!')));
    let begins = tokens[at].is_sign('#') && tokens.get(at + 1 + inner)?.is_sign('[');
    begins.then(|| end_of_bracket(tokens, at + 1 + inner))
}

/// `#[test]`, or `#[cfg(…)]` with `test` in it and no `not`.
fn is_of_tests(attribute: &[Token]) -> bool {
    let has = |word: &str| attribute.iter().any(|token| token.is_word(word));
    let is_test = attribute.len() == 4 && has("test");
    is_test || (has("cfg") && has("test") && !has("not"))
}

/// Behind the `;` or the `{…}` that ends what begins here.
fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let is_use = tokens[from].is_word("use");
    let mut at = from;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Sign(';') => return at + 1,
            Token::Sign('{') if !is_use => return end_of_bracket(tokens, at),
            Token::Sign('(' | '[' | '{') => at = end_of_bracket(tokens, at),
            _ => at += 1,
        }
    }
    tokens.len()
}

/// Behind the bracket that closes the one here.
fn end_of_bracket(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// `use` as part of a path or of `impl Trait + use<'a>` begins no import.
fn follows_path(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| token.is_sign('<'))
}

/// `::name::…` is of another crate; behind a name or `>`, it goes on with that
/// name's own items.
fn foreign_path(tokens: &[Token], at: usize) -> usize {
    let mut next = at + 1;
    while let (Some(Token::Word(_)), Some(Token::Colons)) = (tokens.get(next), tokens.get(next + 1))
    {
        next += 2;
    }
    next + usize::from(tokens.get(next).and_then(Token::word).is_some())
}
