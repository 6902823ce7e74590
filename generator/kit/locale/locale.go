// Package locale stub.
package locale

import (
	"time"

	"sectorhub/generator/kit/figure"
)

type Locale struct{ Lang Lang }

func New(lang Lang, strings map[string]string) *Locale  { return &Locale{Lang: lang} }
func (l *Locale) T(key string, args ...any) string      { return "" }
func (l *Locale) Plural(key string, n int) string       { return "" }
func (l *Locale) Unknown() []string                     { return nil }
func (l *Locale) Number(v float64, decimals int) string { return "" }
func (l *Locale) Figure(f figure.Figure) string         { return "" }
func (l *Locale) Signed(f figure.Figure) string         { return "" }
func (l *Locale) Reason(m figure.Missing) string        { return "" }
func (l *Locale) Date(t time.Time) string               { return "" }
func (l *Locale) ShortDate(t time.Time) string          { return "" }
func (l *Locale) Month(t time.Time) string              { return "" }
func Keys() []string                                    { return nil }
