//! GIF pictures as files: whether they move (GIF89a, section "grammar").

/// Whether a file is a GIF of more than one picture; `None` if it is no GIF, or cut off
/// before that shows.
pub fn moves(file: &[u8]) -> Option<bool> {
    if !file.starts_with(b"GIF8") {
        return None;
    }
    let mut at = 13 + table_size(*file.get(10)?);
    let mut pictures = 0;
    loop {
        match *file.get(at)? {
            // An extension: its label, and blocks.
            0x21 => at = after_blocks(file, at + 2)?,
            // A picture: its place, perhaps colours, the size of a code, and blocks.
            0x2c => {
                pictures += 1;
                if pictures > 1 {
                    return Some(true);
                }
                at = after_blocks(file, at + 11 + table_size(*file.get(at + 9)?))?;
            }
            0x3b => return Some(false),
            _ => return None,
        }
    }
}

/// Bytes of a table of colours, as the flags before it tell.
fn table_size(flags: u8) -> usize {
    match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 7) + 1),
    }
}

/// Where the file goes on after blocks that each begin with their length, up to an empty
/// one.
fn after_blocks(file: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *file.get(at)? {
            0 => return Some(at + 1),
            length => at += 1 + usize::from(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one black pixel, as often as said.
    fn gif(pictures: usize) -> Vec<u8> {
        let mut file = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
        file.extend(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0");
        for _ in 0..pictures {
            file.extend(b"\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0");
        }
        file.push(0x3b);
        file
    }

    #[test]
    fn pictures_are_counted() {
        assert_eq!(moves(&gif(1)), Some(false));
        assert_eq!(moves(&gif(2)), Some(true));
        assert_eq!(moves(b"\x89PNG"), None);
        let whole = gif(2);
        for length in 0..whole.len() {
            assert_ne!(moves(&whole[..length]), Some(false), "{length}");
        }
    }
}
