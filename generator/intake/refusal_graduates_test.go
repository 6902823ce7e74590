package intake

const directoryHead = "UNITID,INSTNM,CITY,FIPS,WEBADDR,SECTOR,ICLEVEL,CONTROL,CYACTIVE,COUNTYCD,LONGITUD,LATITUDE\n"

// graduateRefusals are files of institutions, awards, staffing and training
// that must not be imported.
var graduateRefusals = []wrongFile{
	{"awards of no year", "ipeds", "completions.csv", completionsHead + "100001,51.3801,1,5,40\n", `
	completions.csv:1:1: error: neither its rows nor its name tell the year of these awards [year-unknown] hint: give it the agency's name again, such as c2024_a.csv`},
	{"codes of awards that are none", "ipeds", "c2031_a.csv", completionsHead + "10001,51.38O1,1,5,40\n100001,1.01,1,5,40\n100001,51.3801,3,12,few\n", `
	c2031_a.csv:2:1: error: "10001" is not an institution's number, such as 201885 [bad-code]
	c2031_a.csv:2:7: error: "51.38O1" is no program, such as 51.3801; a spreadsheet takes zeros away, so import the file as downloaded [bad-code]
	c2031_a.csv:3:8: error: "1.01" is no program, such as 51.3801; a spreadsheet takes zeros away, so import the file as downloaded [bad-code]
	c2031_a.csv:4:18: error: "12" is none of the values that the description of award_level lists [unknown-value]
	c2031_a.csv:4:21: error: "few" is neither a number nor a mark that the description of completers explains [bad-number]`},
	{"a major that is neither", "ipeds", "c2031_a.csv", completionsHead + "100001,51.3801,3,5,40\n", `
	c2031_a.csv:2:16: error: "3" is neither 1, a first major, nor 2, a second one [unknown-value]`},
	{"awards twice", "ipeds", "c2031_a.csv", completionsHead + "100001,51.3801,1,5,40\n100001,51.3801,1,5,41\n", `
	c2031_a.csv:3:8: error: a second row for 2031 100001 51.3801 5; the first is at c2031_a.csv:2:8 [duplicate-row]`},
	{"a directory of other codes", "ipeds", "hd2031.csv", directoryHead + "1,,Laketown,Wyoming,,10,4,1,4,560,x,41\n", `
	hd2031.csv:2:1: error: "1" is not an institution's number, such as 201885 [bad-code]
	hd2031.csv:2:3: error: the name is empty [missing-value]
	hd2031.csv:2:13: error: "Wyoming" is not a state's FIPS code, such as 56 [bad-code]
	hd2031.csv:2:22: error: "10" is no code that the agency explains for this column [unknown-value]
	hd2031.csv:2:25: error: "4" is no code that the agency explains for this column [unknown-value]
	hd2031.csv:2:29: error: "4" is no code that the agency explains for this column [unknown-value]
	hd2031.csv:2:35: error: "x" is neither a number nor a mark that the description of longitude explains [bad-number]`},
	{"a county that is a state", "ipeds", "hd2031.csv", directoryHead + "100001,Lake College,Laketown,56,,1,1,1,1,56000,-104,41\n", `
	hd2031.csv:2:42: error: "56000" is no county's FIPS code, such as 39049 [bad-code]`},
	{"a sector that is none", "oews-sector", "natsector_M2031.csv", "NAICS,OCC_CODE,O_GROUP,TOT_EMP,PCT_TOTAL\n31,51-4121,detailed,10,1.5\n622,51412,fine,**,150\n", `
	natsector_M2031.csv:2:1: error: "31" is no sector, such as 62 or 31-33 [bad-code]
	natsector_M2031.csv:3:1: error: "622" is no sector, such as 62 or 31-33 [bad-code]
	natsector_M2031.csv:3:5: error: "51412" is no occupation code, such as 29-1141 [bad-code]
	natsector_M2031.csv:3:11: error: "fine" is none of total, major, minor, broad, detailed [unknown-level]
	natsector_M2031.csv:3:19: error: "150" is outside what the description of share allows [out-of-range]`},
	{"training without its codes", "etpl", "list.csv", trainingHead + "T1,,Welding,48.05,welder,Lake,,16,4,maybe,lake,9,81,1,May 2031\n", `
	list.csv:2:4: error: the provider is empty [missing-value]
	list.csv:2:13: error: "48.05" is not a program's code of six digits, such as 51.3801 [bad-code]
	list.csv:2:19: error: "welder" is no occupation code, such as 29-1141 [bad-code]
	list.csv:2:26: error: "Lake" is no county's FIPS code, such as 39049 [bad-code]
	list.csv:2:37: error: "maybe" is none of the values that the description of online lists [unknown-value]
	list.csv:2:43: error: "lake" is not an address, such as https://example.org/welding, or empty [bad-code]
	list.csv:2:50: error: "81" is outside what the description of employed_share allows [out-of-range]
	list.csv:2:55: error: "May 2031" is no date, such as 2026-03-25 [bad-date]`},
	{"an apprenticeship without its trade", "apprenticeships", "list.csv", apprenticeHead + "A1,,electrician,56021,,half,,,,perhaps,\n", `
	list.csv:2:4: error: the sponsor is empty [missing-value]
	list.csv:2:5: error: "electrician" is no occupation code, such as 29-1141 [bad-code]
	list.csv:2:23: error: the trade is empty [missing-value]
	list.csv:2:24: error: "half" is neither a number nor a mark that the description of hours explains [bad-number]
	list.csv:2:32: error: "perhaps" is none of the values that the description of active lists [unknown-value]
	list.csv:2:40: error: "" is no date, such as 2026-03-25 [bad-date]`},
}
