//! `robots.txt`.

/// The file: a sample site asks to be left alone, a real one names its sitemap.
pub fn text(base_url: &str, sample: bool) -> String {
    if sample {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}/sitemap.xml\n")
}
