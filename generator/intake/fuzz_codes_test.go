package intake

import (
	"testing"

	"sectorhub/generator/kit/diag"
)

func FuzzCodes(f *testing.F) {
	releases := []Release{socMatrix, soc, cip, cipSOC}
	for i, release := range releases {
		f.Add(uint8(i), string(readFixture(f, samples[release.Name])))
		for _, c := range codeRefusals {
			if c.release == release.Name {
				f.Add(uint8(i), c.text)
			}
		}
	}
	f.Add(uint8(1), string(readFixture(f, "soc_2032_definitions.csv")))
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		checkImport(t, releases[int(which)%len(releases)], File{"a_2032.csv", []byte(text)})
	})
}

// FuzzOFLC holds in a hub with counties, without which no area is taken.
func FuzzOFLC(f *testing.F) {
	for _, name := range []string{"ALC_Export.csv", "Geography.csv", "oflc_extract.csv"} {
		f.Add(string(readFixture(f, name)))
	}
	for _, c := range codeRefusals {
		if c.release == oflc.Name {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		var report, again diag.Report
		files, options := []File{{"a_2031-32.csv", []byte(text)}}, Options{Retrieved: retrieved}
		result, ok := Import(oflc, files, wyoming.tree(), options, &report)
		if !ok {
			if !report.HasErrors() || len(result.Files) > 0 {
				t.Fatalf("refused without a reason, or with %d files", len(result.Files))
			}
			return
		}
		second, ok := Import(oflc, files, wyoming.with(result).tree(), options, &again)
		if !ok || !second.Unchanged {
			t.Fatalf("a second import: ok %v: %v", ok, lines(&again))
		}
	})
}
