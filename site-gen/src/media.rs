//! Pictures, downloads and the theme's files: from bytes to addresses.

use std::collections::BTreeMap;

use diagnostic::Report;
use rayon::prelude::*;

use crate::fingerprint::hashed_name;
use crate::pictures::Pictures;
use export::output::OutputFile;
use model::sources::{Sources, ThemeSources};
use resolve::{Download, Media, PictureFile};

/// Makes pictures and downloads ready; what cannot be used is reported.
pub fn prepare(
    sources: &Sources,
    pictures: &Pictures,
    report: &mut Report,
) -> (Media, Vec<OutputFile>) {
    let mut media = Media::default();
    let mut files = Vec::new();
    let processed: Vec<_> = sources
        .pictures
        .par_iter()
        .map(|(name, asset)| (name, asset, pictures.process(name, &asset.bytes)))
        .collect();
    for (name, asset, result) in processed {
        match result {
            Ok(picture) => {
                let default = picture.default_variant();
                let file = PictureFile {
                    src: picture.src(),
                    srcset: picture.srcset(),
                    width: default.width,
                    height: default.height,
                };
                media.pictures.insert(name.clone(), file);
                files.extend(picture.variants.iter().map(|variant| OutputFile {
                    path: format!("public/{}", variant.path),
                    bytes: variant.bytes.clone(),
                }));
            }
            Err(error) => {
                media.unusable.insert(name.clone());
                report.push(error.diagnostic(&asset.shown, &asset.bytes));
            }
        }
    }
    for (name, asset) in &sources.downloads {
        let download = Download {
            url: format!("/dateien/{name}"),
            size: asset.bytes.len() as u64,
        };
        media.downloads.insert(name.clone(), download);
        files.push(OutputFile {
            path: format!("public/dateien/{name}"),
            bytes: asset.bytes.clone().into(),
        });
    }
    (media, files)
}

/// The theme's files under names with a hash, and their addresses by name.
pub fn theme_files(theme: &ThemeSources) -> (BTreeMap<String, String>, Vec<OutputFile>) {
    let mut addresses = BTreeMap::new();
    let mut files = Vec::new();
    for (name, asset) in &theme.statics {
        let hashed = hashed_name(name, &asset.bytes);
        addresses.insert(name.clone(), format!("/assets/{hashed}"));
        files.push(OutputFile {
            path: format!("public/assets/{hashed}"),
            bytes: asset.bytes.clone().into(),
        });
    }
    (addresses, files)
}
