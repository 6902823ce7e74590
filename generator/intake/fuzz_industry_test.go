package intake

import (
	"slices"
	"testing"
)

func FuzzQCEW(f *testing.F) {
	fuzzRelease(f, qcew, "2031.csv", "qcew_annual.csv", "qcew_quarter.csv", "qcew_2031_means.csv")
}

func FuzzUSShare(f *testing.F) { fuzzRelease(f, usShare, "2031.csv", "us_share.csv") }

func FuzzCBP(f *testing.F) {
	fuzzRelease(f, cbp, "US-WY-2031.txt", "cbp31co.txt", "cbp31st.txt", "cbp_counties.csv", "US-WY-naics4-2031.csv")
}

func FuzzSUSB(f *testing.F) {
	fuzzRelease(f, susb, "2031.csv", "susb_2031.csv", "susb_2031_sizes.csv")
}

// fuzzRelease begins with files of the release and with those that it refuses.
func fuzzRelease(f *testing.F, release Release, name string, seeds ...string) {
	for _, seed := range seeds {
		f.Add(string(readFixture(f, seed)))
	}
	for _, c := range slices.Concat(industryRefusals, graduateRefusals) {
		if c.release == release.Name {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) { checkImport(t, release, File{name, []byte(text)}) })
}
