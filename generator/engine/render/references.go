package render

import (
	"fmt"
	"path"
	"regexp"
	"strings"
)

var (
	cssReference    = regexp.MustCompile(`(?:url\(\s*|@import\s+)("[^"]*"|'[^']*'|[^"')\s;]+)`)
	scriptReference = regexp.MustCompile(`["']\.{1,2}/[^"'\s]+["']`)
)

// rewrite gives the references of a stylesheet or script to other assets their
// public names. Both stand in the same folders as before, so only the last part
// of a reference changes and it works below any base URL.
func (r *assetReader) rewrite(name string) ([]byte, error) {
	text := r.data[name]
	var err error
	switch path.Ext(name) {
	case ".css":
		text = cssReference.ReplaceAllFunc(text, func(match []byte) []byte {
			return []byte(r.replaced(name, string(match), true, &err))
		})
	case ".js", ".mjs":
		text = scriptReference.ReplaceAllFunc(text, func(match []byte) []byte {
			return []byte(r.replaced(name, string(match), false, &err))
		})
	}
	return text, err
}

// replaced returns the match with its reference renamed. In a stylesheet a
// reference to a file that is not there is an error; in a script it may be any
// text that looks like one.
func (r *assetReader) replaced(from, match string, strict bool, err *error) string {
	reference := match[strings.LastIndexAny(match, "( \t\n")+1:]
	reference = strings.Trim(reference, `"'`)
	local, _, _ := strings.Cut(reference, "#")
	local, _, _ = strings.Cut(local, "?")
	if local == "" || strings.HasPrefix(local, "/") || strings.Contains(local, ":") {
		return match
	}
	target := path.Join(path.Dir(from), local)
	if _, ok := r.data[target]; !ok {
		if strict && *err == nil {
			*err = fmt.Errorf("%s/%s refers to %s, which is not in %s", dist, from, reference, dist)
		}
		return match
	}
	asset, fault := r.finish(target)
	if fault != nil && *err == nil {
		*err = fault
	}
	renamed := strings.TrimSuffix(local, path.Base(local)) + path.Base(asset.Path)
	return strings.Replace(match, local, renamed, 1)
}
