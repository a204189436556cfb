//! Fixtures that cannot lie in a repository: bytes that are no text, names that
//! some file systems take for one, links, and folders to write to.

use std::fs;
use std::path::{Path, PathBuf};

/// How a fixture is made.
pub enum Make {
    /// Adds files to the site at this root.
    Files(fn(&Path)),
    /// Prepares a folder to write to.
    Output(fn(&Path) -> PathBuf),
}

/// Fixtures by name.
pub const MADE: &[(&str, Make)] = &[
    ("file-name-not-utf8", Make::Files(file_name_not_utf8)),
    ("line-ends-and-byte-order-mark", Make::Files(line_ends)),
    ("link-out-of-root", Make::Files(link_out_of_root)),
    ("names-composed-and-decomposed", Make::Files(composed)),
    ("names-differ-in-case-only", Make::Files(names_differ)),
    ("not-utf8", Make::Files(not_utf8)),
    ("output-holds-more", Make::Output(output_holds_more)),
    (
        "output-holds-sources",
        Make::Output(|root| root.join("content/bilder")),
    ),
    ("output-not-a-folder", Make::Output(output_not_a_folder)),
    ("output-not-ours", Make::Output(output_not_ours)),
    ("unusable-picture", Make::Files(unusable_picture)),
];

fn put(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = root.join(path);
    let folder = path.parent().expect("below the root");
    fs::create_dir_all(folder).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

fn page(title: &str, text: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\n{text}\n")
}

fn event(title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nstart = 2027-02-03\n+++\n")
}

fn file_name_not_utf8(root: &Path) {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = root.join("content/seiten");
    let path = folder.join(OsStr::from_bytes(b"gr\xfc\xdfe.md"));
    fs::write(path, page("Grüße", "")).expect("Linux takes any name");
    put(
        root,
        "content/seiten/grüße-an-alle.md",
        page("Grüße an alle", ""),
    );
}

/// What Windows editors leave in a file is no mistake.
fn line_ends(root: &Path) {
    let text = "\u{feff}+++\r\ntitle = \"Aus Windows\"\r\ntoc = true\r\n+++\r\n## Eins\r\n\r\n{% notice(title=\"Achtung\") %}\r\nText mit [Link](hilfe.md).\r\n{% end %}\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n";
    put(root, "content/seiten/windows.md", text);
    let wrong = "\u{feff}+++\r\ntitel = \"Aus Windows\"\r\nstart = 2027-02-30\r\n+++\r\nEin [Link](nirgends-hin.md).\r\n";
    put(root, "content/termine/windows.md", wrong);
    put(
        root,
        "content/seiten/mac.md",
        "\u{feff}+++\ntitle = \"Mit Marke\"\n+++\nText",
    );
}

fn link_out_of_root(root: &Path) {
    use std::os::unix::fs::symlink;
    let link = |target: &str, path: &str| {
        symlink(target, root.join(path)).expect("Linux has symbolic links");
    };
    put(root, "draussen/geheim.md", page("Geheim", ""));
    link("../../draussen/geheim.md", "content/seiten/geheim.md");
    link("../../draussen/fehlt.md", "content/seiten/leer.md");
    link("../../draussen", "content/orte/draussen");
    // A folder that holds itself.
    link("..", "content/termine/schleife");
    // A link that stays inside is read like a file.
    link("../bilder/hof.svg", "content/bilder/garten.svg");
    let text = "[Geheim](geheim.md)\n\n![Garten](garten.svg)";
    put(root, "content/seiten/verweis.md", page("Verweis", text));
}

/// Umlauts in one piece and in two are one name, in files as in links to them.
fn composed(root: &Path) {
    put(
        root,
        "content/termine/fru\u{308}hling.md",
        event("Frühling"),
    );
    put(root, "content/orte/mu\u{308}hle.md", page("Mühle", ""));
    put(
        root,
        "content/bilder/blu\u{308}te.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>",
    );
    put(root, "content/dateien/pru\u{308}fung.txt", "geprüft");
    let text = "[eins](frühling.md) [zwei](fru\u{308}hling.md) [drei](fr%C3%BChling.md)\n\n![Blüte](blüte.svg)\n\n{{ dates(event=\"frühling\") }}\n\n{{ file(name=\"prüfung.txt\", title=\"Prüfung\") }}";
    put(root, "content/seiten/umlaute.md", page("Umlaute", text));
    let front = "title = \"Fest\"\nstart = 2027-02-04\nplace = \"mu\u{308}hle\"\npicture = \"blu\u{308}te.svg\"\npicture_alt = \"Blüte\"";
    put(
        root,
        "content/termine/fest.md",
        format!("+++\n{front}\n+++\n"),
    );
}

fn names_differ(root: &Path) {
    put(root, "content/termine/Chor.md", event("Zweiter Chor"));
    put(root, "content/orte/k\u{fc}che.md", page("Küche", ""));
    put(root, "content/orte/ku\u{308}che.md", page("Küche", ""));
    put(root, "content/orte/kuchen.md", page("Kuchen", ""));
    put(root, "content/Seiten/neu.md", page("Neu", ""));
    put(
        root,
        "content/seiten/neu.md",
        page("Neu", "[Küche](../orte/küche.md)"),
    );
    put(
        root,
        "content/bilder/Hof.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>",
    );
}

fn not_utf8(root: &Path) {
    let latin = |text: &str| -> Vec<u8> {
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
            .collect()
    };
    let text = page("Gem\u{fc}tlich", "Gr\u{fc}\u{df}e");
    put(root, "content/seiten/gemuetlich.md", latin(&text));
    put(
        root,
        "content/orte/saal.md",
        latin("+++\ntitle = \"B\u{fc}hne\"\n+++\n"),
    );
    put(
        root,
        "content/termine/chor.en.md",
        latin("+++\ntitle = \"Caf\u{e9}\"\n+++\n"),
    );
    // Who names the files has made no mistake.
    let text = "[Gemütlich](gemuetlich.md)\n\n{{ dates(place=\"saal\") }}";
    put(root, "content/seiten/verweis.md", page("Verweis", text));
    let front = "title = \"Fest\"\nstart = 2027-02-04\nplace = \"saal\"";
    put(
        root,
        "content/termine/fest.md",
        format!("+++\n{front}\n+++\n"),
    );
}

fn output_holds_more(root: &Path) -> PathBuf {
    let out = root.join("dist");
    let file = site_gen::OutputFile {
        path: "public/index.html".to_owned(),
        bytes: "alt".into(),
    };
    site_gen::write::replace(root, &out, &[file]).expect("an empty place");
    put(root, "dist/public/urlaub.jpg", "Bild");
    out
}

fn output_not_a_folder(root: &Path) -> PathBuf {
    put(root, "dist", "eine Datei");
    root.join("dist")
}

fn output_not_ours(root: &Path) -> PathBuf {
    put(root, "dist/steuer/2026.ods", "Tabelle");
    root.join("dist")
}

fn unusable_picture(root: &Path) {
    let drawing = |inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">\n{inside}\n</svg>\n"
        )
    };
    put(root, "content/bilder/brief.docx", "PK\u{3}\u{4}");
    put(
        root,
        "content/bilder/kaputt.jpg",
        b"\xff\xd8\xff\xe0 und dann nichts",
    );
    put(
        root,
        "content/bilder/riesig.png",
        png_header(20_000, 12_000),
    );
    put(root, "content/bilder/tanz.gif", moving_gif());
    put(
        root,
        "content/bilder/ohne-mass.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
    );
    put(
        root,
        "content/bilder/laeuft.svg",
        drawing("<rect onclick=\"los()\"/>"),
    );
    put(
        root,
        "content/bilder/still.svg",
        drawing("<rect width=\"1\" height=\"1\" fill=\"url(#a)\"/>"),
    );
    // Who shows a broken picture is not told that there is none.
    let text = "![Brief](brief.docx)\n\n![Tanz](tanz.gif)\n\n![Still](still.svg)";
    put(root, "content/seiten/bilder.md", page("Bilder", text));
}

/// A PNG of this size whose pixels are missing: only the size is to be read.
fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d".to_vec();
    png.extend(&chunk);
    png.extend(crc32(&chunk).to_be_bytes());
    png.extend(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e\x00\x00\x00\x00IEND\xae\x42\x60\x82");
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut crc, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
        crc
    })
}

/// Two frames of one pixel.
fn moving_gif() -> Vec<u8> {
    let mut gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff".to_vec();
    for _ in 0..2 {
        gif.extend(b"\x21\xf9\x04\x00\x0a\x00\x00\x00");
        gif.extend(b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00");
    }
    gif.push(b';');
    gif
}
