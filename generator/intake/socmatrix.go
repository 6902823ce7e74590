package intake

// socMatrix reads which occupation of the National Employment Matrix each one
// of the O*NET database is counted in. The columns that lead to the Occupational
// Outlook Handbook are passed over.
var socMatrix = Release{
	Name:      "soc-matrix",
	Table:     "data/occupation_matrix.csv",
	Title:     "National Employment Matrix: crosswalk to O*NET-SOC",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/emp/documentation/crosswalks.htm",
	Brings:    "which occupation of the wage tables what O*NET says belongs to",
	Columns:   []string{"onet_code", "onet_title", "matrix_code", "matrix_title"},
	Layout: []Field{
		{Name: "onet", Headings: []string{"O*NET-SOC Code"}},
		{Name: "onetTitle", Headings: []string{"O*NET-SOC Title"}},
		{Name: "code", Headings: []string{"NEM Code", "National Employment Matrix Code"}},
		{Name: "title", Headings: []string{"National Employment Matrix Occupational Title"}},
	},
	Read: readSOCMatrix,
}

func readSOCMatrix(in *Reading) {
	for record := range in.all() {
		onet, goodOnet := in.onetCode(record, "onet")
		code, goodCode := in.code(record)
		onetTitle, goodOnetTitle := in.named(record, "onetTitle", onet)
		title, goodTitle := in.named(record, "title", code)
		if goodOnet && goodCode && goodOnetTitle && goodTitle {
			in.put(record, []string{onet, onetTitle, code, title})
		}
	}
}
