package intake

import "testing"

func FuzzONET(f *testing.F) {
	for _, c := range onetFiles {
		f.Add(string(readFixture(f, c.file)))
	}
	for _, c := range onetRefusals {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkImport(t, onet, File{"db_31_0_text/a.txt", []byte(text)}) })
}
