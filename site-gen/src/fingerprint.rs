//! Names that change with their content, so that a browser may keep the file
//! for ever.

/// Twelve hexadecimal digits over all parts; 48 bits make a clash among the
/// few thousand files of a site all but impossible.
///
/// The parts' lengths count, too: `["a", "b"]` and `["ab"]` differ.
pub fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_hex()[..12].to_owned()
}

/// `style.css` → `style-<fingerprint>.css`; folders in the name are kept.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = fingerprint(&[bytes]);
    let file_start = name.rfind('/').map_or(0, |at| at + 1);
    match name[file_start..].rfind('.') {
        // A leading dot belongs to the name: `.htaccess` has no extension.
        Some(dot) if dot > 0 => {
            let (stem, extension) = name.split_at(file_start + dot);
            format!("{stem}-{hash}{extension}")
        }
        _ => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_keeps_folder_and_extension() {
        let hash = fingerprint(&[b"body {}"]);
        assert_eq!(hash.len(), 12);
        let name = |name| hashed_name(name, b"body {}");
        assert_eq!(name("style.css"), format!("style-{hash}.css"));
        assert_eq!(name("icons/a.min.svg"), format!("icons/a.min-{hash}.svg"));
        assert_eq!(name("a.b/plain"), format!("a.b/plain-{hash}"));
        assert_ne!(name("style.css"), hashed_name("style.css", b"body { }"));
    }

    #[test]
    fn parts_are_kept_apart() {
        assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
    }
}
