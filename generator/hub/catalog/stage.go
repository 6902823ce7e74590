package catalog

import (
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Stage is one step on a partnership's way, content/stages/<slug>.md.
type Stage struct {
	Prose
	StageMeta
}

// StageMeta is what a stage's front matter has beside that of every page.
type StageMeta struct {
	Goal      string              `yaml:"goal" check:"required"`
	Leads     string              `yaml:"leads" check:"required"` // who leads
	Takes     string              `yaml:"takes" check:"required"` // how long
	Frame     []string            `yaml:"frame"`                  // elements of the framework it serves
	Documents []StageDocumentMeta `yaml:"documents"`
}

// StageDocumentMeta names a document to use; it has no address until it exists.
type StageDocumentMeta struct {
	Text string `yaml:"text" check:"required"`
	URL  string `yaml:"url" check:"url"`
}

// frameElements are the elements of the sector strategies framework of the
// U.S. Department of Labor, Employment and Training Administration (2024).
var frameElements = []string{
	"leadership, vision and alignment", "resources and capacity", "industry engagement",
	"service delivery", "continuous improvement",
}

func readStages(tree *source.Tree, report *diag.Report, o Options) []*Stage {
	type meta struct {
		PageMeta  `yaml:",inline"`
		StageMeta `yaml:",inline"`
	}
	var stages []*Stage
	for _, d := range readFolder[meta](tree, "content/stages", report, o) {
		stage := &Stage{d.Prose, d.meta.StageMeta}
		for i, element := range stage.Frame {
			if !slices.Contains(frameElements, element) {
				report.Errorf(d.Pos(ListKey("frame", i, "")), "unknown-value", "%q is not an element of the framework", element).
					Hint("%s", diag.OneOf(element, frameElements))
			}
		}
		stages = append(stages, stage)
	}
	return stages
}

// Role is what one partner does, content/roles/<slug>.md.
type Role struct {
	Prose
	RoleMeta
}

// RoleMeta is what a role's front matter has beside that of every page.
type RoleMeta struct {
	Bring  []string        `yaml:"bring" check:"required"`
	Get    []string        `yaml:"get" check:"required"`
	Stages []RoleStageMeta `yaml:"stages"`
}

// RoleStageMeta is what a partner does at one stage, named by its slug.
type RoleStageMeta struct {
	Stage string `yaml:"stage" check:"required"`
	Text  string `yaml:"text" check:"required"`
}

func readRoles(tree *source.Tree, stages []*Stage, report *diag.Report, o Options) []*Role {
	type meta struct {
		PageMeta `yaml:",inline"`
		RoleMeta `yaml:",inline"`
	}
	var slugs []string
	for _, stage := range stages {
		slugs = append(slugs, stage.Slug)
	}
	var roles []*Role
	for _, d := range readFolder[meta](tree, "content/roles", report, o) {
		for i, s := range d.meta.Stages {
			if !slices.Contains(slugs, s.Stage) {
				report.Errorf(d.Pos(ListKey("stages", i, "stage")), "unknown-stage", "stage %q has no page in content/stages", s.Stage).
					Hint("%s", diag.OneOf(s.Stage, slugs))
			}
		}
		roles = append(roles, &Role{d.Prose, d.meta.RoleMeta})
	}
	return roles
}
