package source

import (
	"fmt"
	"math"
	"net/mail"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"sectorhub/generator/kit/diag"
)

var dateType = reflect.TypeFor[time.Time]()

// fillScalar sets a text, number, boolean or date.
func (d *decoder) fillScalar(n *yaml.Node, v reflect.Value, name string) bool {
	wanted, hint := wantedScalar(v)
	if n.Kind != yaml.ScalarNode || !setScalar(n.Value, v) {
		if v.Kind() == reflect.String && n.Kind == yaml.MappingNode {
			hint = `when the text contains ": ", put it in quotes`
		}
		if date, ok := otherDate(n.Value); ok && v.Type() == dateType {
			hint = "write " + date.Format(time.DateOnly)
		}
		d.wrongType(n, name, wanted, hint)
		return false
	}
	return true
}

func wantedScalar(v reflect.Value) (wanted, hint string) {
	if v.Type() == dateType {
		return "a date", "write year, month and day: 2026-11-21"
	}
	switch v.Kind() {
	case reflect.String:
		return "text", "write the text on the same line, after the colon"
	case reflect.Bool:
		return "true or false", "write true or false"
	case reflect.Int, reflect.Int64:
		return "a whole number", "write digits only, without commas, units or quotes"
	case reflect.Float64:
		return "a number", "write digits only, with a point for decimals, without commas, units or quotes"
	}
	panic(fmt.Sprintf("source: a struct for YAML has a field of type %s, which is not read", v.Type()))
}

func setScalar(text string, v reflect.Value) bool {
	if v.Type() == dateType {
		date, err := time.Parse(time.DateOnly, text)
		v.Set(reflect.ValueOf(date))
		return err == nil
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
		return true
	case reflect.Bool:
		v.SetBool(slices.Contains([]string{"true", "yes"}, strings.ToLower(text)))
		return slices.Contains([]string{"true", "yes", "false", "no"}, strings.ToLower(text))
	case reflect.Int, reflect.Int64:
		number, err := strconv.ParseInt(text, 10, 64)
		v.SetInt(number)
		return err == nil
	case reflect.Float64:
		number, ok := parseDecimal(text)
		v.SetFloat(number)
		return ok
	}
	return false
}

// parseDecimal reads a number in digits. Infinity, NaN and hexadecimal are no
// numbers that an author means.
func parseDecimal(text string) (float64, bool) {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(number, 0) || math.IsNaN(number) || strings.ContainsAny(text, "xX_") {
		return 0, false
	}
	return number, true
}

// otherDate reads the ways that people and spreadsheets write dates here.
func otherDate(text string) (time.Time, bool) {
	for _, layout := range []string{"1/2/2006", "January 2, 2006", "Jan 2, 2006", "2006/1/2", "2006-1-2", time.RFC3339} {
		if date, err := time.Parse(layout, text); err == nil {
			return date, true
		}
	}
	return time.Time{}, false
}

func (d *decoder) wrongType(n *yaml.Node, name, wanted, hint string) {
	d.report.Errorf(d.pos(n), "wrong-type", "%s must be %s, not %s", name, wanted, found(n)).Hint("%s", hint)
}

// found says what stands at a node.
func found(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	}
	return strconv.Quote(clip(n.Value))
}

// clip shortens a value for a message.
func clip(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return s
}

// checkField reports a value that has the right type but is not allowed.
func (d *decoder) checkField(f field, n *yaml.Node, v reflect.Value, name string) {
	switch {
	case f.address != "" && !validAddress(f.address, v.String()):
		d.report.Errorf(d.pos(n), "bad-url", "%s is %q, which is no web address", name, clip(v.String())).
			Hint("%s", addressHints[f.address])
		v.SetString("") // else whoever builds on an address would stumble over it again
	case f.oneOf != nil && !slices.Contains(f.oneOf, v.String()):
		d.report.Errorf(d.pos(n), "unknown-value", "%s cannot be %q", name, clip(v.String())).
			Hint("%s", didYouMean(v.String(), f.oneOf, "write one of"))
	case f.max > 0 && v.Kind() == reflect.Slice && v.Len() > f.max:
		d.report.Errorf(d.pos(n), "out-of-range", "%s has %d entries; %d is the most", name, v.Len(), f.max).
			Hint("keep the %d that matter most", f.max)
	case f.max > 0 && v.CanInt() && v.Int() > int64(f.max):
		d.report.Errorf(d.pos(n), "out-of-range", "%s is %d; %d is the most", name, v.Int(), f.max).
			Hint("write a number up to %d", f.max)
	}
}

// addressHints say what to write for each kind of address.
var addressHints = map[string]string{
	"url":     `write the whole address, beginning with https://, or one of this site, such as "/guides/"`,
	"web":     "write the whole address, beginning with https://",
	"contact": `write an e-mail address, a whole address beginning with https://, or one of this site, such as "/about/"`,
}

// validAddress says whether a text is an address of a kind; an empty one is.
func validAddress(kind, text string) bool {
	switch kind {
	case "web":
		return text == "" || validURL(text) && strings.HasPrefix(text, "http")
	case "contact":
		return validURL(text) || isMail(text)
	}
	return validURL(text)
}

func isMail(text string) bool {
	address, err := mail.ParseAddress(text)
	return err == nil && address.Address == text
}

func validURL(text string) bool {
	if text == "" || strings.ContainsAny(text, " \t\n") {
		return text == ""
	}
	u, err := url.Parse(text)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return strings.Contains(u.Opaque, "@")
	case "":
		return u.Host == "" && (text[0] == '/' || text[0] == '#')
	}
	return false
}

// didYouMean is the nearest valid word, or else a list of them.
func didYouMean(word string, valid []string, list string) string {
	if hint := diag.DidYouMean(word, valid); hint != "" {
		return hint
	}
	if len(valid) > 20 {
		return fmt.Sprintf("%s: %s and %d more", list, strings.Join(valid[:20], ", "), len(valid)-20)
	}
	return fmt.Sprintf("%s: %s", list, strings.Join(valid, ", "))
}
