//! The preview's outbox: each mail as a file, as staff would get it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::message::{Letter, SendError};

/// A folder that keeps mails.
#[derive(Debug, Clone)]
pub struct Outbox(PathBuf);

/// A mail that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Order of arrival, counted from 1; also the name of its files.
    pub number: u32,
    /// Name and address of who would get it.
    pub to: (String, String),
    /// Reply-To.
    pub reply_to: Option<String>,
    /// Subject.
    pub subject: String,
    /// Message-ID without brackets.
    pub message_id: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Outbox {
    /// An outbox in a folder, which is made if it is missing.
    pub fn open(folder: &Path) -> std::io::Result<Outbox> {
        fs::create_dir_all(folder)?;
        Ok(Outbox(folder.to_owned()))
    }

    /// The mails, newest first. A file that cannot be read is left out.
    pub fn mails(&self) -> Vec<Kept> {
        let mut mails: Vec<Kept> = self
            .numbers()
            .into_iter()
            .filter_map(|number| self.mail(number))
            .collect();
        mails.sort_by_key(|mail| std::cmp::Reverse(mail.number));
        mails
    }

    /// One mail.
    pub fn mail(&self, number: u32) -> Option<Kept> {
        let text = fs::read_to_string(self.0.join(format!("{number:06}.json"))).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// One mail as it would go over the wire.
    pub fn source(&self, number: u32) -> Option<Vec<u8>> {
        fs::read(self.0.join(format!("{number:06}.eml"))).ok()
    }

    pub(super) fn keep(&self, letter: &Letter, bytes: &[u8]) -> Result<(), SendError> {
        let number = self.numbers().into_iter().max().unwrap_or(0) + 1;
        let kept = Kept {
            number,
            to: letter.to.clone(),
            reply_to: letter.reply_to.clone(),
            subject: letter.subject.clone(),
            message_id: letter.message_id.clone(),
            text: letter.text.clone(),
            html: letter.html.clone(),
        };
        let failed = |_| SendError {
            ambiguous: false,
            kind: "outbox folder".to_owned(),
        };
        let json = serde_json::to_string_pretty(&kept).expect("texts serialise");
        fs::write(self.0.join(format!("{number:06}.eml")), bytes).map_err(failed)?;
        fs::write(self.0.join(format!("{number:06}.json")), json).map_err(failed)
    }

    fn numbers(&self) -> Vec<u32> {
        let Ok(entries) = fs::read_dir(&self.0) else {
            return Vec::new();
        };
        entries
            .filter_map(|entry| {
                entry
                    .ok()?
                    .file_name()
                    .to_str()?
                    .strip_suffix(".json")?
                    .parse()
                    .ok()
            })
            .collect()
    }
}
