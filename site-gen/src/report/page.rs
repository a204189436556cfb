//! The report as a page to print for the working group: whole in itself, no
//! script, no file beside it.

use pulldown_cmark_escape::escape_html;

use super::{Body, Section};

const STYLE: &str = "\
body{max-width:44rem;margin:2rem auto;padding:0 1rem;color:#26201a;background:#fffdf8;\
font:1.125rem/1.5 system-ui,sans-serif}\
h1,h2{line-height:1.2}h2{margin:2rem 0 .5rem;padding-top:.75rem;border-top:2px solid #75664f}\
ul{padding-left:1.2em}li{margin:.3em 0;break-inside:avoid}\
table{width:100%;border-collapse:collapse}tr{break-inside:avoid}\
th,td{padding:.3em .75em .3em 0;border-bottom:1px solid #c9bba5;text-align:right;vertical-align:bottom}\
th:first-child{text-align:left}tbody th{font-weight:inherit}\
@media print{@page{margin:18mm 16mm}body{margin:0;max-width:none;font-size:12pt}h2{break-after:avoid}}";

/// The page, in the language with this tag.
pub fn html(title: &str, lang: &str, sections: &[Section]) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>"
    );
    text(&mut page, title);
    page.push_str("</title>\n<style>");
    page.push_str(STYLE);
    page.push_str("</style>\n</head>\n<body>\n<main>\n<h1>");
    text(&mut page, title);
    page.push_str("</h1>\n");
    for section in sections {
        page.push_str("<section>\n<h2>");
        text(&mut page, &section.title);
        page.push_str("</h2>\n");
        match &section.body {
            Body::Lines(lines) => list(&mut page, lines),
            Body::Table(head, rows) => table(&mut page, head, rows),
        }
        page.push_str("</section>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn list(page: &mut String, lines: &[String]) {
    page.push_str("<ul>\n");
    for line in lines {
        page.push_str("<li>");
        text(page, line);
        page.push_str("</li>\n");
    }
    page.push_str("</ul>\n");
}

fn table(page: &mut String, head: &[String], rows: &[Vec<String>]) {
    page.push_str("<table>\n<thead><tr>");
    for cell in head {
        page.push_str("<th scope=\"col\">");
        text(page, cell);
        page.push_str("</th>");
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        page.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            let (open, close) = match index {
                0 => ("<th scope=\"row\">", "</th>"),
                _ => ("<td>", "</td>"),
            };
            page.push_str(open);
            text(page, cell);
            page.push_str(close);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

fn text(page: &mut String, text: &str) {
    escape_html(&mut *page, text).expect("writing to a string");
}
