package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/slug"
)

// programSchema describes a family of programs to search engines, with the
// occupations it leads to by their codes.
// Source: https://schema.org/EducationalOccupationalProgram
func programSchema(e *familyEntry) map[string]any {
	schema := map[string]any{
		"@type": "EducationalOccupationalProgram", "name": e.Title,
		"identifier": map[string]any{"@type": "PropertyValue", "propertyID": "CIP 2020", "value": e.Code},
	}
	var careers []map[string]any
	for _, part := range e.parts[:min(len(e.parts), careersShown)] {
		careers = append(careers, map[string]any{
			"@type": "CategoryCode", "inCodeSet": "SOC 2018", "codeValue": part.occupation.Code, "name": part.occupation.Title,
		})
	}
	if len(careers) > 0 {
		schema["occupationalCategory"] = careers
	}
	return schema
}

// institutionSchema describes an institution to search engines.
// Source: https://schema.org/CollegeOrUniversity
func institutionSchema(i *catalog.Institution, state string) map[string]any {
	schema := map[string]any{
		"@type": "CollegeOrUniversity", "name": i.Name, "identifier": i.ID,
		"address": map[string]any{"@type": "PostalAddress", "addressLocality": i.City, "addressRegion": state, "addressCountry": "US"},
	}
	if i.Website != "" {
		schema["url"] = i.Website
	}
	return schema
}

func divisionID(d *catalog.Division) string { return slug.Of(d.Title) }
