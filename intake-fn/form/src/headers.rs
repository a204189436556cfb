//! What every answer of the site says about itself to the browser, whoever
//! gives it: the preview, the intake, and CloudFront with the stack in
//! `intake-fn/deploy/stack.yaml`, which tests compare with this list.

/// Nothing but what the site itself serves; no script and no style inside a
/// page, and no other site may put a page of ours into a frame.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
     font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The headers, with their names in lower case.
pub const SECURITY: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    // `no-referrer` would make browsers send `Origin: null` with our own form.
    ("referrer-policy", "strict-origin-when-cross-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    // Two years; a browser takes it from an encrypted connection only, so that
    // it does no harm in the preview.
    (
        "strict-transport-security",
        "max-age=63072000; includeSubDomains",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_unsafe_and_nobody_else() {
        assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'; "));
        for forbidden in ["unsafe", "*", "http", "data:"] {
            assert!(!CONTENT_SECURITY_POLICY.contains(forbidden), "{forbidden}");
        }
    }
}
