//! The log: one JSON object a line, of codes and numbers alone. No answer, no
//! address and no token can get here, because no function takes free text from
//! outside.

use std::io::Write;
use std::sync::Mutex;

use serde_json::{Value, json};

/// Where lines go.
pub struct Log(Mutex<Box<dyn Write + Send>>);

/// How grave a line is; `alarm` is what the stack's alarm looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// As it should be.
    Info,
    /// Worth a look.
    Warning,
    /// A person has to act.
    Alarm,
}

impl Log {
    /// Lines to a writer.
    pub fn new(writer: impl Write + Send + 'static) -> Log {
        Log(Mutex::new(Box::new(writer)))
    }

    /// Lines to standard output, which a Lambda's log group takes in.
    pub fn standard() -> Log {
        Log::new(std::io::stdout())
    }

    /// Writes a line; `fields` must be an object of codes and numbers.
    pub fn line(&self, level: Level, event: &str, mut fields: Value) {
        let level = match level {
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Alarm => "alarm",
        };
        if let Some(object) = fields.as_object_mut() {
            object.insert("level".to_owned(), json!(level));
            object.insert("event".to_owned(), json!(event));
        }
        let mut writer = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        // A log that cannot be written must not cost a request.
        let _ = writeln!(writer, "{fields}");
        let _ = writer.flush();
    }
}
