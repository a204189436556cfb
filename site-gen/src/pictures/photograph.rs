//! Photographs: turned upright, scaled, and written anew, so that place, time
//! and camera stay with the photographer.

use std::io::Cursor;

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{
    AnimationDecoder, ColorType, DynamicImage, ImageDecoder, ImageEncoder, ImageFormat,
    ImageReader, Limits,
};
use rayon::prelude::*;

use super::PictureError;

/// Widths in pixels: a telephone, the column of text, the same on a dense screen.
const WIDTHS: [u32; 3] = [480, 960, 1440];
const JPEG_QUALITY: u8 = 80;

/// The largest cameras have 200 megapixels; a few bytes of PNG can claim more.
const MAX_PIXELS: u64 = 200_000_000;
const MAX_SIDE: u32 = 30_000;

/// No profile of a camera or telephone is larger; print profiles are.
const MAX_PROFILE: usize = 16 * 1024;

/// One size of a photograph.
pub struct Scaled {
    pub width: u32,
    pub height: u32,
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

/// Whether the bytes start like a photograph's.
pub fn recognises(bytes: &[u8]) -> bool {
    format(bytes).is_some()
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    image::guess_format(bytes).ok().filter(|format| {
        matches!(
            format,
            ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif
        )
    })
}

/// All sizes, from narrow to wide; the same bytes for any number of threads.
pub fn variants(bytes: &[u8]) -> Result<Vec<Scaled>, PictureError> {
    let format = format(bytes).ok_or(PictureError::UnknownFormat)?;
    if is_animated(format, bytes)? {
        return Err(PictureError::Animated);
    }
    if format == ImageFormat::Jpeg && is_cut_short(bytes) {
        return Err(broken("the file ends in the middle of the picture"));
    }
    let (upright, profile) = decode(format, bytes)?;
    // Drawn with `alpha`, but opaque: a JPEG is a tenth of the size.
    let opaque = !upright.color().has_alpha()
        || upright
            .to_rgba8()
            .pixels()
            .all(|pixel| pixel.0[3] == u8::MAX);
    let (source, pixel_type) = if opaque {
        (
            DynamicImage::ImageRgb8(upright.into_rgb8()),
            PixelType::U8x3,
        )
    } else {
        (
            DynamicImage::ImageRgba8(upright.into_rgba8()),
            PixelType::U8x4,
        )
    };
    let raw = Raw {
        image: Image::from_vec_u8(
            source.width(),
            source.height(),
            source.into_bytes(),
            pixel_type,
        )
        .map_err(broken)?,
        profile,
    };
    widths(raw.image.width())
        .into_par_iter()
        .map(|width| raw.scaled(width))
        .collect()
}

/// Sizes below the original, and the original or the largest size.
fn widths(original: u32) -> Vec<u32> {
    let widest = original.min(WIDTHS[WIDTHS.len() - 1]);
    let narrower = WIDTHS.into_iter().filter(|&width| width < widest);
    narrower.chain([widest]).collect()
}

fn is_animated(format: ImageFormat, bytes: &[u8]) -> Result<bool, PictureError> {
    let input = Cursor::new(bytes);
    Ok(match format {
        ImageFormat::Gif => {
            let mut decoder = GifDecoder::new(input).map_err(broken)?;
            decoder.set_limits(limits()).map_err(broken)?;
            decoder.into_frames().take(2).count() > 1
        }
        ImageFormat::Png => PngDecoder::new(input)
            .and_then(|decoder| decoder.is_apng())
            .map_err(broken)?,
        ImageFormat::WebP => WebPDecoder::new(input).map_err(broken)?.has_animation(),
        _ => false,
    })
}

/// Whether a JPEG lacks its end marker: its decoder fills what is missing with
/// grey and says nothing. Cameras append data of their own, so the marker need
/// not be last; a thumbnail in the header has one as well and does not count.
fn is_cut_short(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xDA;
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        at += 2;
        match marker {
            // Padding before a marker.
            0xFF => at -= 1,
            START_OF_SCAN => return !bytes[at..].windows(2).any(|pair| pair == [0xFF, 0xD9]),
            _ => at += usize::from(u16::from_be_bytes([high, low])),
        }
    }
    true
}

/// The picture as it was held, and its colour profile: without it the colours
/// of most telephones would look pale. It says nothing about place or time.
fn decode(
    format: ImageFormat,
    bytes: &[u8],
) -> Result<(DynamicImage, Option<Vec<u8>>), PictureError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PictureError::TooLarge { width, height });
    }
    // A damaged Exif block or profile is no reason to refuse the picture.
    let orientation = decoder.orientation().ok();
    let is_colour = decoder.color_type().has_color();
    let profile = decoder
        .icc_profile()
        .ok()
        .flatten()
        .filter(|profile| is_colour && profile.len() <= MAX_PROFILE)
        // A profile for printing colours must not describe pixels of light.
        .filter(|profile| profile.get(16..20) == Some(b"RGB "));
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok((picture, profile))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(8 * MAX_PIXELS);
    limits
}

/// Pixels of an upright picture with eight bits a channel.
struct Raw {
    image: Image<'static>,
    profile: Option<Vec<u8>>,
}

impl Raw {
    fn scaled(&self, width: u32) -> Result<Scaled, PictureError> {
        let (full_width, full_height) = (self.image.width(), self.image.height());
        if width == full_width {
            return self.encoded(&self.image);
        }
        let height = u64::from(full_height) * u64::from(width) + u64::from(full_width) / 2;
        let height = (height / u64::from(full_width)).max(1);
        let height = u32::try_from(height).expect("a scaled height is below the original's");
        let pixel_type = self.image.pixel_type();
        let mut smaller = Image::new(width, height, pixel_type);
        Resizer::new()
            .resize(&self.image, &mut smaller, &ResizeOptions::new())
            .map_err(broken)?;
        self.encoded(&smaller)
    }

    fn encoded(&self, picture: &Image<'_>) -> Result<Scaled, PictureError> {
        let (width, height) = (picture.width(), picture.height());
        let mut bytes = Vec::new();
        let opaque = picture.pixel_type() == PixelType::U8x3;
        let pixels = picture.buffer();
        if opaque {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            self.keep_profile(&mut encoder);
            encoder.write_image(pixels, width, height, ColorType::Rgb8.into())
        } else {
            let mut encoder = PngEncoder::new_with_quality(
                &mut bytes,
                CompressionType::Best,
                FilterType::Adaptive,
            );
            self.keep_profile(&mut encoder);
            encoder.write_image(pixels, width, height, ColorType::Rgba8.into())
        }
        .map_err(broken)?;
        Ok(Scaled {
            width,
            height,
            extension: if opaque { "jpg" } else { "png" },
            bytes,
        })
    }

    fn keep_profile(&self, encoder: &mut impl ImageEncoder) {
        if let Some(profile) = &self.profile {
            // An encoder that knows no profiles writes plain pixels.
            let _ = encoder.set_icc_profile(profile.clone());
        }
    }
}

fn broken(error: impl std::fmt::Display) -> PictureError {
    PictureError::Broken {
        detail: error.to_string(),
    }
}
