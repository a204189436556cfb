//! `sitemap.xml` with the languages of each page.

use std::collections::HashMap;

use pulldown_cmark_escape::escape_html;

use model::prose::Lang;
use resolve::{Page, Resolved};

/// All pages to be found, by address; those of entries with their translations
/// and the day of their last change.
pub fn xml(resolved: &Resolved, addresses: &[&str]) -> String {
    let entries: HashMap<&str, &Page> = resolved
        .pages
        .iter()
        .filter_map(|page| Some((resolved.index.address(page.entry, page.lang)?, page)))
        .collect();
    let mut addresses = addresses.to_vec();
    addresses.sort_unstable();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let base = resolved.site.settings.base_url.value.as_str();
    for address in addresses {
        xml.push_str("<url><loc>");
        escape_html(&mut xml, &format!("{base}{address}")).expect("writing to a string");
        xml.push_str("</loc>");
        if let Some(page) = entries.get(address) {
            about_entry(&mut xml, resolved, page);
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn about_entry(xml: &mut String, resolved: &Resolved, page: &Page) {
    let entry = resolved.entry(page.entry);
    let settings = &resolved.site.settings;
    let base = settings.base_url.value.as_str();
    let updated = entry
        .translations
        .get(&page.lang)
        .and_then(|translation| translation.updated_on)
        .or(entry.common.updated_on);
    if let Some(date) = updated {
        xml.push_str(&format!("<lastmod>{date}</lastmod>"));
    }
    if entry.translations.is_empty() {
        return;
    }
    for lang in settings.langs() {
        if let Some(address) = resolved.index.address(page.entry, lang) {
            alternate(xml, settings.language(lang).tag(), base, address);
        }
    }
    if let Some(address) = resolved.index.address(page.entry, Lang::DEFAULT) {
        alternate(xml, "x-default", base, address);
    }
}

fn alternate(xml: &mut String, tag: &str, base: &str, address: &str) {
    xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
    xml.push_str(tag);
    xml.push_str("\" href=\"");
    escape_html(&mut *xml, &format!("{base}{address}")).expect("writing to a string");
    xml.push_str("\"/>");
}
