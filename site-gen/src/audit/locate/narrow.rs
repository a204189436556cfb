//! From the start of an element in a source to the very bytes at fault: the value of
//! an attribute, or words of the text. What the page shows is looked for where the
//! element was written; if it does not stand there as it is, nothing is narrowed.

use std::ops::Range;

use page_audit::Blame;

/// Bytes of `source` that `shown` of the page stands for; the element begins at `at`.
pub fn bytes_at_fault(source: &str, at: usize, blame: &Blame, shown: &str) -> Option<Range<usize>> {
    let rest = source.get(at..)?;
    let rest = &rest[..rest.find("\n\n").unwrap_or(rest.len())];
    let tag = StartTag::read(rest);
    let found = match blame {
        Blame::Tag => return None,
        Blame::Attribute(name) => match &tag {
            Some(tag) => tag.value(name)?,
            None => find(rest, 0, shown)?,
        },
        Blame::Words | Blame::Text => find(rest, tag.map_or(0, |tag| tag.length), shown)?,
    };
    Some(at + found.start..at + found.end)
}

/// Bytes of an end tag that stands somewhere after `at`.
pub fn end_tag(source: &str, at: usize, shown: &str) -> Option<Range<usize>> {
    let start = at + source.get(at..)?.find(shown)?;
    Some(start..start + shown.len())
}

/// The first run of words of `shown` in `text`, from a byte on.
fn find(text: &str, from: usize, shown: &str) -> Option<Range<usize>> {
    let words = shown
        .split(['<', '\n'])
        .find(|run| !run.trim().is_empty())?;
    let words = words.trim();
    let plain = words.replace("&quot;", "\"").replace("&lt;", "<");
    let plain = plain.replace("&gt;", ">").replace("&amp;", "&");
    [words, plain.as_str()].into_iter().find_map(|words| {
        let start = from + text[from..].find(words)?;
        Some(start..start + words.len())
    })
}

/// A start tag as it is written in HTML or in a template.
struct StartTag<'s> {
    attributes: Vec<(&'s str, Range<usize>)>,
    length: usize,
}

impl<'s> StartTag<'s> {
    /// Reads the tag with which `text` begins, if it does.
    fn read(text: &'s str) -> Option<StartTag<'s>> {
        let name = text.strip_prefix('<')?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '{');
        let mut at = 1 + name.find(ends)?;
        let mut attributes = Vec::new();
        loop {
            let rest = &text[at..];
            let first = rest.chars().next()?;
            if first == '>' {
                let length = at + 1;
                return Some(StartTag { attributes, length });
            }
            let delimited = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
                .into_iter()
                .find(|(open, _)| rest.starts_with(open));
            if let Some((_, close)) = delimited {
                at += rest.find(close)? + close.len();
            } else if first.is_whitespace() || matches!(first, '/' | '"' | '\'') {
                at += first.len_utf8();
            } else {
                let ends = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '{');
                let length = rest.find(ends)?.max(first.len_utf8());
                let value = value(text, at..at + length);
                attributes.push((&rest[..length], value.clone()));
                at = value.end;
            }
        }
    }

    fn value(&self, name: &str) -> Option<Range<usize>> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(value.clone())
    }
}

/// The value after an attribute's name, without quotes; the name if it has none.
fn value(text: &str, name: Range<usize>) -> Range<usize> {
    let Some(rest) = text[name.end..].strip_prefix('=') else {
        return name;
    };
    let start = name.end + 1;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => {
            let length = rest[1..].find(quote).unwrap_or(rest.len() - 1);
            start + 1..start + 1 + length
        }
        None => {
            let ends = |c: char| c.is_whitespace() || c == '>';
            start..start + rest.find(ends).unwrap_or(rest.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrowed<'s>(source: &'s str, blame: Blame, shown: &str) -> Option<&'s str> {
        let at = source.find(['<', '['])?;
        bytes_at_fault(source, at, &blame, shown).map(|range| &source[range])
    }

    fn attribute(name: &str) -> Blame {
        Blame::Attribute(name.to_owned())
    }

    #[test]
    fn an_attribute_leads_to_its_value() {
        let html = "x <h3 class=a title='3 > 2' tabindex=\"3\" hidden>3</h3>";
        assert_eq!(narrowed(html, attribute("tabindex"), "3"), Some("3"));
        assert_eq!(narrowed(html, attribute("title"), "3 > 2"), Some("3 > 2"));
        assert_eq!(narrowed(html, attribute("class"), "a"), Some("a"));
        assert_eq!(narrowed(html, attribute("hidden"), ""), Some("hidden"));
        assert_eq!(narrowed(html, attribute("lang"), "de"), None);
        let template = "<a{% if a > b %} lang=\"x\"{% endif %} href=\"{{ url }}\">x</a>";
        assert_eq!(
            narrowed(template, attribute("href"), "/b/"),
            Some("{{ url }}")
        );
    }

    #[test]
    fn markdown_leads_to_the_words_or_the_address() {
        let text = "Den [Plan](/plan/) sehen\nSie & wir.\n\nDen Plan";
        assert_eq!(narrowed(text, attribute("href"), "/plan/"), Some("/plan/"));
        assert_eq!(
            narrowed(text, Blame::Words, "Sie &amp; wir"),
            Some("Sie & wir")
        );
        assert_eq!(narrowed(text, Blame::Text, "Haus"), None);
        assert_eq!(narrowed("<b>b</b>", Blame::Text, "b"), Some("b"));
        assert_eq!(narrowed("<b>b</b>", Blame::Tag, "<b>"), None);
    }
}
