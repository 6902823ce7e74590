package render

import "bytes"

// prefixed are the attributes whose root-relative addresses a browser would
// look for at the root of the host. data-… attributes hold addresses for
// scripts.
var prefixed = [][]byte{
	[]byte("href"), []byte("src"), []byte("srcset"), []byte("action"), []byte("content"), []byte("poster"), []byte("formaction"),
}

// Prefix puts the path of the base URL ("/hub/") before the root-relative
// addresses in HTML. It relies on what the layouts and kit/markdown guarantee:
// attribute values stand in double quotes and text holds none.
func Prefix(html []byte, base string) []byte {
	if base == "/" || base == "" {
		return html
	}
	out := make([]byte, 0, len(html)+len(html)/16)
	mark := []byte(`="`)
	for {
		at := bytes.Index(html, mark)
		if at < 0 {
			return append(out, html...)
		}
		name := html[lastSpace(html[:at])+1 : at]
		end := at + len(mark)
		length := max(0, bytes.IndexByte(html[end:], '"'))
		out = append(out, html[:end]...)
		value := html[end : end+length]
		if takesAddress(name) {
			out = appendPrefixed(out, name, value, base)
		} else {
			out = append(out, value...)
		}
		html = html[end+length:]
	}
}

func lastSpace(text []byte) int { return bytes.LastIndexAny(text, " \n\t") }

func takesAddress(name []byte) bool {
	for _, known := range prefixed {
		if bytes.Equal(name, known) {
			return true
		}
	}
	return bytes.HasPrefix(name, []byte("data-"))
}

func appendPrefixed(out, name, value []byte, base string) []byte {
	switch {
	case bytes.Equal(name, []byte("srcset")):
		for i, candidate := range bytes.Split(value, []byte(", ")) {
			if i > 0 {
				out = append(out, ", "...)
			}
			out = appendAddress(out, candidate, base)
		}
		return out
	case bytes.HasPrefix(value, []byte("0; url=/")): // a redirect
		out = append(out, value[:7]...)
		return appendAddress(out, value[7:], base)
	}
	return appendAddress(out, value, base)
}

func appendAddress(out, address []byte, base string) []byte {
	if len(address) > 0 && address[0] == '/' && !bytes.HasPrefix(address, []byte("//")) {
		out = append(out, base...)
		address = address[1:]
	}
	return append(out, address...)
}
