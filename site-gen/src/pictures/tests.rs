//! Photographs made here, with what a telephone writes into them.

mod drawings;

use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, Frame, ImageEncoder, Rgba, RgbaImage};

use super::{PictureError, Pictures, Processed, process};

const LATITUDE: &[u8] = &[51, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0];

/// Red above, blue below; drawn, not taken, so that each size is predictable.
fn scene(width: u32, height: u32, alpha: u8) -> RgbaImage {
    RgbaImage::from_fn(width, height, |_, y| {
        if y < height / 2 {
            Rgba([200, 20, 20, alpha])
        } else {
            Rgba([20, 20, 200, 255])
        }
    })
}

/// An Exif block (TIFF, little endian) with an orientation and a GPS position.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II\x2a\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut entry = Vec::new();
        entry.extend(tag.to_le_bytes());
        entry.extend(kind.to_le_bytes());
        entry.extend(count.to_le_bytes());
        entry.extend(value.to_le_bytes());
        entry
    };
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    let gps = 8 + 2 + 2 * 12 + 4;
    tiff.extend(entry(0x8825, 4, 1, gps));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(1u16.to_le_bytes());
    tiff.extend(entry(0x0002, 5, 3, gps + 2 + 12 + 4));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(LATITUDE);
    tiff.extend([0, 0, 0, 0, 1, 0, 0, 0]);
    tiff
}

fn jpeg(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder
        .set_exif_metadata(exif(orientation))
        .expect("JPEG holds Exif");
    encoder
        .set_icc_profile(profile())
        .expect("JPEG holds profiles");
    let pixels = DynamicImage::ImageRgba8(scene(width, height, 255)).into_rgb8();
    encoder.encode_image(&pixels).expect("encoded");
    bytes
}

fn profile() -> Vec<u8> {
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    profile[64..80].copy_from_slice(b"Display P3 stand");
    profile
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn sizes(processed: &Processed) -> Vec<(u32, u32)> {
    processed
        .variants
        .iter()
        .map(|v| (v.width, v.height))
        .collect()
}

#[test]
fn a_photograph_is_scaled_and_named_by_its_content() {
    let processed = process("Sommerfest Größe.JPG", &jpeg(2000, 1000, 1)).expect("a photograph");
    assert_eq!(sizes(&processed), [(480, 240), (960, 480), (1440, 720)]);
    let default = processed.default_variant();
    assert_eq!((default.width, default.height), (960, 480));
    assert!(
        processed.src().starts_with("/bilder/sommerfest-groesse-"),
        "{}",
        processed.src()
    );
    assert!(processed.src().ends_with("-960.jpg"), "{}", processed.src());
    assert_eq!(processed.srcset().matches(", ").count(), 2);
    assert!(
        processed.srcset().ends_with("-1440.jpg 1440w"),
        "{}",
        processed.srcset()
    );
    for variant in &processed.variants {
        let decoded = image::load_from_memory(&variant.bytes).expect("our own JPEG");
        assert_eq!(
            (decoded.width(), decoded.height()),
            (variant.width, variant.height)
        );
    }
}

#[test]
fn a_small_photograph_is_never_enlarged() {
    let small = process("a.jpg", &jpeg(300, 200, 1)).expect("a photograph");
    assert_eq!(
        (sizes(&small), small.srcset()),
        (vec![(300, 200)], String::new())
    );
    let middle = process("a.jpg", &jpeg(700, 350, 1)).expect("a photograph");
    assert_eq!(sizes(&middle), [(480, 240), (700, 350)]);
    let exact = process("a.jpg", &jpeg(960, 2, 1)).expect("a photograph");
    assert_eq!(sizes(&exact), [(480, 1), (960, 2)]);
}

#[test]
fn a_position_is_dropped_and_the_colour_profile_is_kept() {
    let source = jpeg(1000, 500, 1);
    assert!(holds(&source, LATITUDE) && holds(&source, b"Exif"));
    for variant in process("a.jpg", &source).expect("a photograph").variants {
        assert!(!holds(&variant.bytes, LATITUDE), "{}", variant.path);
        assert!(!holds(&variant.bytes, b"Exif"), "{}", variant.path);
        assert!(holds(&variant.bytes, b"Display P3"), "{}", variant.path);
    }
}

#[test]
fn a_photograph_taken_sideways_is_turned_upright() {
    // 6: the camera was turned; what is above must come to the right.
    let processed = process("a.jpg", &jpeg(600, 300, 6)).expect("a photograph");
    assert_eq!(sizes(&processed), [(300, 600)]);
    let turned = image::load_from_memory(&processed.variants[0].bytes)
        .expect("ours")
        .into_rgb8();
    let (left, right) = (turned.get_pixel(20, 300), turned.get_pixel(280, 300));
    assert!(left.0[2] > 150 && right.0[0] > 150, "{left:?} {right:?}");
}

#[test]
fn transparency_stays_and_opaque_drawings_become_jpeg() {
    let png = |alpha| {
        let mut bytes = Vec::new();
        let mut encoder = PngEncoder::new(&mut bytes);
        encoder.set_exif_metadata(exif(1)).expect("PNG holds Exif");
        encoder
            .write_image(
                &scene(600, 400, alpha),
                600,
                400,
                image::ExtendedColorType::Rgba8,
            )
            .expect("encoded");
        bytes
    };
    let clear = process("logo.png", &png(0)).expect("a picture");
    assert!(clear.src().ends_with("-600.png"), "{}", clear.src());
    for variant in &clear.variants {
        let decoded = image::load_from_memory(&variant.bytes)
            .expect("ours")
            .into_rgba8();
        assert_eq!(decoded.get_pixel(1, 1).0[3], 0);
        assert!(!holds(&variant.bytes, LATITUDE));
    }
    let opaque = process("logo.png", &png(255)).expect("a picture");
    assert!(opaque.src().ends_with("-600.jpg"), "{}", opaque.src());
}

#[test]
fn webp_and_still_gif_are_read() {
    let picture = DynamicImage::ImageRgba8(scene(64, 32, 255));
    let mut webp = Vec::new();
    WebPEncoder::new_lossless(&mut webp)
        .encode(picture.as_bytes(), 64, 32, image::ExtendedColorType::Rgba8)
        .expect("encoded");
    assert_eq!(
        sizes(&process("a.webp", &webp).expect("a picture")),
        [(64, 32)]
    );
    assert_eq!(
        sizes(&process("a.gif", &gif(1)).expect("a picture")),
        [(64, 32)]
    );
    assert_eq!(process("a.gif", &gif(2)), Err(PictureError::Animated));
}

fn gif(frames: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    GifEncoder::new(&mut bytes)
        .encode_frames((0..frames).map(|_| Frame::new(scene(64, 32, 255))))
        .expect("encoded");
    bytes
}

#[test]
fn a_damaged_file_is_named_as_such() {
    let whole = jpeg(800, 600, 1);
    for end in [20, whole.len() / 2, whole.len() - 2] {
        let cut = process("a.jpg", &whole[..end]);
        assert!(
            matches!(cut, Err(PictureError::Broken { .. })),
            "{end}: {cut:?}"
        );
    }
    let mut followed = whole.clone();
    followed.extend(b"what some cameras append");
    assert!(process("a.jpg", &followed).is_ok());
    assert_eq!(process("a.jpg", b""), Err(PictureError::UnknownFormat));
    assert_eq!(
        process("a.pdf", b"%PDF-1.7"),
        Err(PictureError::UnknownFormat)
    );
}

#[test]
fn a_few_bytes_that_claim_a_huge_picture_are_refused() {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(&[0, 0, 0], 1, 1, image::ExtendedColorType::Rgb8)
        .expect("encoded");
    // Width and height stand at a fixed place; the checksum follows them.
    bytes[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
    assert!(process("a.png", &bytes).is_err());
}

#[test]
fn the_bytes_do_not_depend_on_threads() {
    let source = jpeg(1500, 1000, 3);
    let with = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| process("a.jpg", &source))
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn a_photograph_is_processed_once() {
    let pictures = Pictures::default();
    let source = jpeg(500, 400, 1);
    let first = pictures.process("a.jpg", &source).expect("a photograph");
    let again = pictures.process("a.jpg", &source).expect("a photograph");
    assert!(std::sync::Arc::ptr_eq(&first, &again));
    let renamed = pictures.process("b.jpg", &source).expect("a photograph");
    assert!(renamed.src().starts_with("/bilder/b-"));
}
