package intake

import (
	"strings"
	"testing"
)

func FuzzCompletions(f *testing.F) {
	fuzzRelease(f, ipeds, "c2031_a.csv", "c2031_a.csv", "hd2031.csv")
}

func FuzzTrainingList(f *testing.F) { fuzzRelease(f, trainingList, "list.csv", "training_list.csv") }

func FuzzApprenticeships(f *testing.F) {
	fuzzRelease(f, apprenticeships, "list.csv", "apprenticeships.csv")
}

func FuzzStaffing(f *testing.F) {
	fuzzRelease(f, oewsSector, "natsector_M2031.csv", "natsector_M2031.csv")
}

func FuzzWebAddress(f *testing.F) {
	for _, seed := range []string{"www.Lake.edu/", "https://me@lake.edu/A?b=C", "http://", "javascript:alert(1)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, ok := webAddress(text)
		if again, same := webAddress(address); ok && (!same || again != address || !strings.HasPrefix(address, "https://")) {
			t.Errorf("%q became %q, and that %q", text, address, again)
		}
	})
}
