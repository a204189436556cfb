//! A file of Rust as a row of tokens: no comments, no text of strings. Enough to
//! find every path in it, also inside the brackets of a macro.

/// A token that can be part of a path, of a declaration or of a bracket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name or a keyword; `r#` is left away.
    Word(String),
    /// `::`.
    Colons,
    /// Any other sign.
    Sign(char),
    /// A string, a character, a number or a lifetime.
    Literal,
}

impl Token {
    /// Whether it is this word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Token::Word(own) if own == word)
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        *self == Token::Sign(sign)
    }

    /// The word that it is.
    pub fn word(&self) -> Option<&str> {
        match self {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The tokens of a file.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text };
    let mut tokens = Vec::new();
    while let Some(token) = reader.next() {
        tokens.push(token);
    }
    tokens
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            self.rest = self.rest.trim_start();
            let before = self.rest.len();
            self.skip_comment();
            if self.rest.len() == before {
                break;
            }
        }
        let first = self.rest.chars().next()?;
        if self.skip_string() || self.skip_character_or_lifetime() || self.skip_number() {
            return Some(Token::Literal);
        }
        if self.rest.starts_with("::") {
            self.rest = &self.rest[2..];
            return Some(Token::Colons);
        }
        if is_of_a_word(first) {
            let rest = self.rest.strip_prefix("r#").unwrap_or(self.rest);
            let end = rest.find(|c| !is_of_a_word(c)).unwrap_or(rest.len());
            self.rest = &rest[end..];
            return Some(Token::Word(rest[..end].to_owned()));
        }
        self.rest = &self.rest[first.len_utf8()..];
        Some(Token::Sign(first))
    }

    fn skip_comment(&mut self) {
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.rest = &self.rest[end..];
        } else if self.rest.starts_with("/*") {
            let mut depth = 0;
            while !self.rest.is_empty() {
                let step = match &self.rest.as_bytes()[..2.min(self.rest.len())] {
                    b"/*" => {
                        depth += 1;
                        2
                    }
                    b"*/" => {
                        depth -= 1;
                        2
                    }
                    _ => self.rest.chars().next().map_or(0, char::len_utf8),
                };
                self.rest = &self.rest[step..];
                if depth == 0 {
                    break;
                }
            }
        }
    }

    /// `"…"`, `b"…"`, `c"…"`, and with hashes `r#"…"#`.
    fn skip_string(&mut self) -> bool {
        let letters = self.rest.find(|c| !matches!(c, 'b' | 'c' | 'r'));
        let (prefix, rest) = self.rest.split_at(letters.unwrap_or(self.rest.len()));
        if prefix.len() > 2 {
            return false;
        }
        if prefix.contains('r') {
            let hashes = rest.len() - rest.trim_start_matches('#').len();
            let Some(inside) = rest[hashes..].strip_prefix('"') else {
                return false;
            };
            let end = format!("\"{}", "#".repeat(hashes));
            let at = inside.find(&end).map(|at| at + end.len());
            self.rest = &inside[at.unwrap_or(inside.len())..];
            return true;
        }
        let Some(inside) = rest.strip_prefix('"') else {
            return false;
        };
        self.rest = behind(inside, '"');
        true
    }

    fn skip_character_or_lifetime(&mut self) -> bool {
        let rest = self.rest.strip_prefix('b').unwrap_or(self.rest);
        let Some(inside) = rest.strip_prefix('\'') else {
            return false;
        };
        let mut characters = inside.chars();
        let first = characters.next();
        if first == Some('\\') || characters.next() == Some('\'') {
            self.rest = behind(inside, '\'');
        } else {
            let end = inside.find(|c| !is_of_a_word(c)).unwrap_or(inside.len());
            self.rest = &inside[end..];
        }
        true
    }

    /// Up to a `.`, so that the dots of `1..=9` stay signs.
    fn skip_number(&mut self) -> bool {
        let is_number = self.rest.starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            let end = self.rest.find(|c| !is_of_a_word(c));
            self.rest = &self.rest[end.unwrap_or(self.rest.len())..];
        }
        is_number
    }
}

/// What follows a quoted text that ends with `quote`.
fn behind(inside: &str, quote: char) -> &str {
    let mut escaped = false;
    for (at, character) in inside.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            found if found == quote => return &inside[at + quote.len_utf8()..],
            _ => {}
        }
    }
    ""
}

fn is_of_a_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}
