//! Content lines of iCalendar (RFC 5545, 3.1): escaped text, at most 75 octets
//! a line, CRLF.

/// Octets of a line without its line break.
const LIMIT: usize = 75;

/// A calendar while it is written.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// Adds a property whose value is already in its form.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a property whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escape(value)));
    }

    /// Adds a property with a list of texts, if there are any.
    pub fn texts(&mut self, name: &str, values: &[String]) {
        if !values.is_empty() {
            let values: Vec<String> = values.iter().map(|value| escape(value)).collect();
            self.fold(&format!("{name}:{}", values.join(",")));
        }
    }

    /// Adds whole lines that need no folding.
    pub fn block(&mut self, lines: &str) {
        for line in lines.lines() {
            self.0.push_str(line);
            self.0.push_str("\r\n");
        }
    }

    /// The calendar.
    pub fn finish(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LIMIT {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_of_the_format_are_escaped() {
        assert_eq!(
            escape("Kaffee, Kuchen; 2\\3\nund Tee"),
            "Kaffee\\, Kuchen\\; 2\\\\3\\nund Tee"
        );
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_written(text in "\\PC{0,200}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let written = lines.finish();
            for line in written.split("\r\n") {
                prop_assert!(line.len() <= LIMIT, "{} octets", line.len());
            }
            let unfolded = written.replace("\r\n ", "");
            prop_assert_eq!(unfolded, format!("SUMMARY:{}\r\n", escape(&text)));
        }
    }
}
