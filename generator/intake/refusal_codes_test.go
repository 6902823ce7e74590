package intake

const (
	matrixCodesHead = "O*NET-SOC Code,O*NET-SOC Title,NEM Code,National Employment Matrix Occupational Title\n"
	splitHead       = "Major Group,Minor Group,Broad Group,Detailed Occupation,\n"
	socHead         = "level,soc_code,title\n"
	cipHead         = "CIPCode,Action,CIPTitle\n"
	cipSOCHead      = "CIP2020Code,SOC2018Code\n"
	exportHead      = "Area,SocCode,GeoLvl,Level1,Level2,Level3,Level4,Average,Label\n"
	extractHead     = "area_id,soc,unit,l1,l2,l3,l4,us_areas_same_values\n"
	geographyHead   = "Area,AreaName,StateAb,State,CountyTownName\n"
)

// codeRefusals are files of codes, and of pay by area, that must not be imported.
var codeRefusals = []wrongFile{
	{"no code of O*NET", "soc-matrix", "a.csv", matrixCodesHead + "29-1141,Nurses,29-1141.00,Nurses\n", `
	a.csv:2:1: error: "29-1141" is no O*NET-SOC code, such as 29-1141.00 [bad-code]
	a.csv:2:16: error: "29-1141.00" is no occupation code, such as 29-1141 [bad-code]`},
	{"no title in the matrix", "soc-matrix", "a.csv", matrixCodesHead + "29-1141.00,Nurses,29-1141,\n", `
	a.csv:2:27: error: code 29-1141 has no title [missing-value]`},
	{"an occupation of O*NET in two of the matrix", "soc-matrix", "a.csv", matrixCodesHead + "29-1141.00,Nurses,29-1141,Nurses\n29-1141.00,Nurses,29-1151,Nurses\n", `
	a.csv:3:19: error: a second row for 29-1141.00; the first is at a.csv:2:19 [duplicate-row]`},
	{"another release for the structure", "soc", "soc_2032.csv", cipSOCHead + "51.3801,29-1141\n", `
	soc_2032.csv:1:1: error: this file lacks columns of release soc, or has them twice: "SOC Group", "SOC Code", "SOC Title"; columns that are not the release's: CIP2020Code, SOC2018Code [wrong-release] hint: this is release cip-soc`},
	{"codes in two columns", "soc", "soc_2032.csv", splitHead + "29-0000,29-1000,,,Healthcare\n", `
	soc_2032.csv:2:1: error: a row needs a code in one column of major, minor, broad and detailed [unknown-level]`},
	{"a detailed code among broad ones", "soc", "soc_2032.csv", splitHead + ",,29-1141,,Registered Nurses\n", `
	soc_2032.csv:2:3: error: "29-1141" is no broad code, such as 29-1140 [bad-code]`},
	{"a level that is none", "soc", "soc_2032.csv", socHead + "total,00-0000,All\n", `
	soc_2032.csv:2:1: error: "total" is none of major, minor, broad, detailed [unknown-level]`},
	{"a program by a number", "cip", "cip2032.csv", cipHead + "1.1,New,Food Science.\n", `
	cip2032.csv:2:1: error: "1.1" is no program code, such as 51, 51.38 or 51.3801 [bad-code]`},
	{"a program without a title", "cip", "cip2032.csv", cipHead + "=\"01.10\",New,\n", `
	cip2032.csv:2:14: error: code 01.10 has no title [missing-value]`},
	{"a guard that is not closed", "cip", "cip2032.csv", cipHead + "=\"01.10,New,Food\n", `
	cip2032.csv:2:1: error: the file cannot be read: bare " in non-quoted-field [not-a-release] hint: it may be cut short: download it again from https://nces.ed.gov/ipeds/cipcode/resources.aspx?y=56`},
	{"a family in the crosswalk", "cip-soc", "a.csv", cipSOCHead + "NO MATCH,29-1141\n51.3801,291141\n", `
	a.csv:2:1: error: "NO MATCH" is no program code of six digits, such as 51.3801 [bad-code]
	a.csv:3:9: error: "291141" is no occupation code, such as 29-1141 [bad-code]`},
	{"counties without their codes", "oflc", "Geography_2031-32.csv", geographyHead + "10001,Two Rivers,WY,Wyoming,Laramie County\n", `
	Geography_2031-32.csv:1:1: error: the file names counties, and the hub has no data/counties.csv that leads to their codes [counties-unknown] hint: write the table of counties first: columns fips and name`},
	{"pay at colleges", "oflc", "EDC_Export.csv", exportHead + "10001,29-1141,1,1,2,3,4,3,\n", `
	EDC_Export.csv:1:1: error: this is the file of wages at colleges and in research [wrong-release] hint: import ALC_Export.csv, which is of all industries`},
	{"pay of no area", "oflc", "OFLC_2031-32.csv", exportHead + "Ohio,29-1141,1,1,2,3,4,3,\n10001,nurse,1,1,2,3,4,3,\n", `
	OFLC_2031-32.csv:2:1: error: "Ohio" is not the number of an area, such as 10420 [bad-code]
	OFLC_2031-32.csv:3:7: error: "nurse" is no occupation code, such as 29-1141 [bad-code]`},
	{"levels that fall", "oflc", "OFLC_2031-32.csv", exportHead + "10001,29-1141,1,1,3,2,4,3,\n", `
	OFLC_2031-32.csv:2:21: error: level 3, 2, is below level 2, 3 [out-of-range]`},
	{"pay that is no number", "oflc", "OFLC_2031-32.csv", exportHead + "10001,29-1141,1,1,high,3,4,3,\n", `
	OFLC_2031-32.csv:2:19: error: "high" is neither a number nor a mark that the description of level_2 explains [bad-number]`},
	{"pay of unknown ground", "oflc", "OFLC_2031-32.csv", exportHead + "10001,29-1141,5,1,2,3,4,3,\n", `
	OFLC_2031-32.csv:2:15: error: "5" is none of 1, 2, 3 and 4 [unknown-value]`},
	{"pay by the week", "oflc", "OFLC_2031-32.csv", extractHead + "10001,29-1141,weekly,1,2,3,4,1\n", `
	OFLC_2031-32.csv:2:15: error: "weekly" is neither hourly nor annual [unknown-value]`},
}
