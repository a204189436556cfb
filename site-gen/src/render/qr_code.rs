//! QR codes, for telephones that read what hangs in the hall.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code as SVG of one path: a bar for each run of dark modules, which
/// are one unit wide.
pub fn svg(text: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else {
        return String::new();
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let length = (x..size).take_while(|&x| code.get_module(x, y)).count();
            if length > 0 {
                write!(path, "M{x} {y}h{length}v1h-{length}z").expect("writing to a string");
            }
            // What ends a run is light.
            x += length as i32 + 1;
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 -2 {0} {0}\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\" fill=\"#000\"></path></svg>",
        size + 4
    )
}
