//! `sitemap.xml` with the languages of each page.

use pulldown_cmark_escape::escape_html;

use crate::model::prose::Lang;
use crate::resolve::{Page, Resolved};

/// All pages with their translations and the day of their last change.
pub fn xml(resolved: &Resolved) -> String {
    let settings = &resolved.site.settings;
    let base = settings.base_url.value.as_str();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut pages: Vec<(&str, &Page)> = resolved
        .pages
        .iter()
        .filter_map(|page| Some((resolved.index.address(page.entry, page.lang)?, page)))
        .collect();
    pages.sort_by_key(|(address, _)| *address);
    for (address, page) in pages {
        let entry = resolved.entry(page.entry);
        xml.push_str("<url><loc>");
        escape_html(&mut xml, &format!("{base}{address}")).expect("writing to a string");
        xml.push_str("</loc>");
        let updated = entry
            .translations
            .get(&page.lang)
            .and_then(|translation| translation.updated_on)
            .or(entry.common.updated_on);
        if let Some(date) = updated {
            xml.push_str(&format!("<lastmod>{date}</lastmod>"));
        }
        if !entry.translations.is_empty() {
            for lang in settings.langs() {
                if let Some(address) = resolved.index.address(page.entry, lang) {
                    alternate(&mut xml, settings.language(lang).tag(), base, address);
                }
            }
            if let Some(address) = resolved.index.address(page.entry, Lang::DEFAULT) {
                alternate(&mut xml, "x-default", base, address);
            }
        }
        xml.push_str("</url>\n");
    }
    let forms = resolved.form_pages.iter().map(|page| &page.url);
    let suits = resolved.suits_pages.iter().map(|page| &page.url);
    for url in forms.chain(suits) {
        xml.push_str("<url><loc>");
        escape_html(&mut xml, &format!("{base}{url}")).expect("writing to a string");
        xml.push_str("</loc></url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn alternate(xml: &mut String, tag: &str, base: &str, address: &str) {
    xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
    xml.push_str(tag);
    xml.push_str("\" href=\"");
    escape_html(&mut *xml, &format!("{base}{address}")).expect("writing to a string");
    xml.push_str("\"/>");
}
