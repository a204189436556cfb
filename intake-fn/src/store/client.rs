//! The table, and the client that reaches it.

use aws_sdk_dynamodb::Client;

/// The table and the client that reaches it.
pub struct Store {
    pub(super) client: Client,
    pub(super) table: String,
}

impl Store {
    /// A store in a table that exists.
    pub fn new(client: Client, table: impl Into<String>) -> Store {
        Store {
            client,
            table: table.into(),
        }
    }

    /// The client, for what the tests and the preview do besides.
    pub fn client(&self) -> &Client {
        &self.client
    }
}
