//! QR codes, for telephones that read what hangs in the hall.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder, QRCode};

/// A QR code as SVG of one path: a bar for each run of dark modules, which
/// are one unit wide.
pub fn svg(text: &str) -> String {
    let Ok(code) = code(text) else {
        return String::new();
    };
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = code[y][x..code.size].iter();
            let length = run.take_while(|module| module.value()).count();
            if length > 0 {
                write!(path, "M{x} {y}h{length}v1h-{length}z").expect("writing to a string");
            }
            // What ends a run is light.
            x += length + 1;
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 -2 {0} {0}\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\" fill=\"#000\"></path></svg>",
        code.size + 4
    )
}

fn code(text: &str) -> Result<QRCode, fast_qr::qr::QRCodeError> {
    QRBuilder::new(text).ecl(ECL::M).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dots a module and modules of quiet around the code, as on paper.
    const DOTS: usize = 4;
    const QUIET: usize = 4;

    fn read(code: &QRCode) -> String {
        let side = (code.size + 2 * QUIET) * DOTS;
        let module = |dot: usize| (dot / DOTS).checked_sub(QUIET).filter(|at| *at < code.size);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            match (module(x), module(y)) {
                (Some(x), Some(y)) if code[y][x].value() => 0,
                _ => 255,
            }
        });
        let found = image.detect_grids();
        let [grid] = found.as_slice() else {
            panic!("one code, not {}", found.len());
        };
        grid.decode().expect("readable").1
    }

    #[test]
    fn a_reader_finds_the_address_again() {
        let mut address = String::from("https://www.example.org/");
        while address.len() < 160 {
            assert_eq!(read(&code(&address).expect("short enough")), address);
            address.push_str("hilfe/");
        }
    }

    #[test]
    fn the_bars_cover_the_dark_modules() {
        let code = code("https://www.example.org/").expect("short enough");
        let dark: usize = (0..code.size)
            .map(|y| {
                code[y][..code.size]
                    .iter()
                    .filter(|module| module.value())
                    .count()
            })
            .sum();
        let svg = svg("https://www.example.org/");
        let (_, path) = svg.split_once(" d=\"").expect("a path");
        let bars = path.split('h').skip(1).step_by(2);
        let lengths = bars.filter_map(|bar| bar.split('v').next()?.parse::<usize>().ok());
        assert_eq!(lengths.sum::<usize>(), dark);
    }
}
