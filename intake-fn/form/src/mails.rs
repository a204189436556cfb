//! What the theme's mails see; one file a kind of mail. The intake fills them
//! in with what is stored. The build fills them in with specimens, which show
//! each of their branches: a template that fails would fail where nobody sees
//! it, and the mail with it.

mod alarm;
mod confirmation;
mod notice;
mod report;
mod request;
mod subject;

use serde::Serialize;
use tera::Value;

pub use alarm::AlarmMail;
pub use confirmation::ConfirmationMail;
pub use notice::NoticeMail;
pub use report::{Count, LEAST, OutcomeLine, ReportMail, Span, Times, TopicLine};
pub use request::{Mark, ParticipantRow, RequestMail, Row};
pub use subject::SubjectLine;

/// A mail of the theme, with a view for each way in which it may look.
#[derive(Debug, Clone)]
pub struct Specimens {
    /// The templates are `mail/NAME.txt` and, but for subjects, `mail/NAME.html`.
    pub name: &'static str,
    /// What they see as `mail`.
    pub views: Vec<Value>,
}

/// All mails that a theme needs.
pub fn specimens() -> [Specimens; 6] {
    [
        of("alarm", &alarm::specimens()),
        of("confirmation", &confirmation::specimens()),
        of("notice", &notice::specimens()),
        of("report", &report::specimens()),
        of("request", &request::specimens()),
        of("subject", &subject::specimens()),
    ]
}

impl Specimens {
    /// Names of its templates below `mail/`.
    pub fn templates(&self) -> Vec<String> {
        let ends: &[&str] = match self.name {
            "subject" => &["txt"],
            _ => &["txt", "html"],
        };
        ends.iter()
            .map(|end| format!("{}.{end}", self.name))
            .collect()
    }
}

fn of<T: Serialize>(name: &'static str, views: &[T]) -> Specimens {
    Specimens {
        name,
        views: views.iter().map(Value::from_serializable).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::specimens;

    #[test]
    fn each_kind_of_mail_has_specimens() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mails");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| {
                let path = entry.expect("it can be read").path();
                let stem = path.file_stem().expect("a file has a name");
                stem.to_string_lossy().into_owned()
            })
            .collect();
        let shown = specimens();
        let names: BTreeSet<String> = shown.iter().map(|kind| kind.name.to_owned()).collect();
        assert_eq!(files, names);
        for kind in &shown {
            assert!(!kind.views.is_empty(), "{}", kind.name);
        }
    }
}
