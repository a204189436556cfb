//! How the store fails.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};

/// A store that did not do what it was asked; no text holds an answer.
#[derive(Debug)]
pub enum StoreError {
    /// It did not answer, or refused; what was asked and why.
    Failed(String),
    /// What is stored cannot be read, however often it is tried; which part.
    Broken(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreError::Failed(what) => f.write_str(what),
            StoreError::Broken(part) => write!(f, "stored item is broken: {part}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// The service's error code or the kind of failure: never its message,
    /// which may quote the item.
    pub(super) fn of<E: ProvideErrorMetadata, R>(
        operation: &str,
        error: &SdkError<E, R>,
    ) -> StoreError {
        let kind = match error {
            SdkError::TimeoutError(_) => "timeout",
            SdkError::DispatchFailure(_) => "no connection",
            SdkError::ResponseError(_) => "broken response",
            SdkError::ConstructionFailure(_) => "broken request",
            _ => error.code().unwrap_or("unknown"),
        };
        StoreError::Failed(format!("{operation}: {kind}"))
    }

    /// Somebody else was faster, again and again.
    pub(crate) fn contended() -> StoreError {
        StoreError::Failed("change case: contended".to_owned())
    }

    pub(super) fn broken(what: &str) -> StoreError {
        StoreError::Broken(what.to_owned())
    }
}
