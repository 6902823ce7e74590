package render

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
)

const dist = root + "/dist"

// Asset is one file that pages load. Its public path holds a hash of its bytes,
// so that browsers may keep it for ever.
type Asset struct {
	Name      string // "styles/hub.css"
	Path      string // "assets/styles/hub.1a2b3c4d.css"
	Integrity string // "sha384-…"
	Data      []byte
}

// Assets are all files below layouts/dist. It is not changed once read.
type Assets struct {
	List   []Asset // sorted by name
	byName map[string]Asset
}

// ReadAssets reads every file below layouts/dist and gives it its public name.
func ReadAssets(fsys fs.FS) (*Assets, error) {
	r := assetReader{data: map[string][]byte{}, done: map[string]Asset{}, open: map[string]bool{}}
	names, err := r.read(fsys)
	if err != nil {
		return nil, err
	}
	assets := &Assets{byName: r.done}
	for _, name := range names {
		asset, err := r.finish(name)
		if err != nil {
			return nil, err
		}
		assets.List = append(assets.List, asset)
	}
	return assets, nil
}

// assetReader finishes files in the order of their references: the hash of a
// stylesheet covers the hashed names of the fonts it loads.
type assetReader struct {
	data map[string][]byte // as read
	done map[string]Asset
	open map[string]bool // being finished now, to find circles
}

func (r *assetReader) read(fsys fs.FS) (names []string, err error) {
	err = fs.WalkDir(fsys, dist, func(filePath string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		name := strings.TrimPrefix(filePath, dist+"/")
		names = append(names, name)
		r.data[name], err = fs.ReadFile(fsys, filePath)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(names) == 0 {
		return nil, fmt.Errorf("%s holds no stylesheets and scripts yet: run `make assets`", dist)
	}
	return names, err
}

func (r *assetReader) finish(name string) (Asset, error) {
	if asset, ok := r.done[name]; ok {
		return asset, nil
	}
	if r.open[name] {
		return Asset{}, fmt.Errorf("%s/%s refers to itself through other files", dist, name)
	}
	r.open[name] = true
	data, err := r.rewrite(name)
	if err != nil {
		return Asset{}, err
	}
	short, long := sha256.Sum256(data), sha512.Sum384(data)
	ext := path.Ext(name)
	asset := Asset{
		Name:      name,
		Path:      "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(short[:4]) + ext,
		Integrity: "sha384-" + base64.StdEncoding.EncodeToString(long[:]),
		Data:      data,
	}
	r.done[name] = asset
	return asset, nil
}

func (a *Assets) find(name string) (Asset, error) {
	asset, ok := a.byName[name]
	if !ok {
		return Asset{}, fmt.Errorf("there is no %s/%s: run `make assets`", dist, name)
	}
	return asset, nil
}

func (a *Assets) url(name string) (string, error) {
	asset, err := a.find(name)
	return "/" + asset.Path, err
}

func (a *Assets) integrity(name string) (string, error) {
	asset, err := a.find(name)
	return asset.Integrity, err
}

// icon is one symbol of the sprite. It says nothing to screen readers: the
// words stand beside it.
func (a *Assets) icon(name string) (template.HTML, error) {
	url, err := a.url("icons.svg")
	if err != nil {
		return "", err
	}
	reference := template.HTMLEscapeString(url + "#" + name)
	return template.HTML(`<svg class="icon" aria-hidden="true" focusable="false"><use href="` + reference + `"></use></svg>`), nil
}
