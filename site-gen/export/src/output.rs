//! What a build leaves behind: files with their paths.

/// The content of a file; cheap to clone.
pub type Bytes = bytes::Bytes;

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Path below the output folder, such as `public/angebote/index.html`.
    pub path: String,
    /// Content.
    pub bytes: Bytes,
}

/// The whole output.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// All files, sorted by path.
    pub files: Vec<OutputFile>,
    /// Number of pages among them.
    pub pages: usize,
}

impl Rendered {
    /// Pages and all other files, in the order of their paths.
    pub fn new(pages: Vec<OutputFile>, mut files: Vec<OutputFile>) -> Rendered {
        let count = pages.len();
        files.extend(pages);
        files.sort_by(|left, right| left.path.cmp(&right.path));
        Rendered {
            files,
            pages: count,
        }
    }
}
