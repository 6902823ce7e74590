package indexes

import (
	"strings"

	"sectorhub/generator/site"
)

// policy lets a page load only what the site itself holds. Nothing inline runs,
// so that text which slipped through as markup still cannot act.
var policy = []string{
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
}

// ContentSecurityPolicy is the policy every page is served with.
func ContentSecurityPolicy() string { return strings.Join(policy, "; ") }

// headers is read by hosts that let a site choose its headers. A year is the
// time that the preload lists of browsers ask for; asset names change with
// their bytes, so they may be kept as long.
func headers(s *site.Site) string {
	base := s.Local("/")
	return base + `*
  Content-Security-Policy: ` + ContentSecurityPolicy() + `
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Strict-Transport-Security: max-age=31536000
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
` + base + `assets/*
  Cache-Control: public, max-age=31536000, immutable
`
}
