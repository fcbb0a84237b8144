package bundle

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/document"
	"claimlight/internal/words"
)

// filesFolder holds the attached files, each in a folder named by the hash of its content, under a name that is safe to
// unpack.
const filesFolder = "files/"

// addFiles adds the content of the files that are attached to a claim, each once, and gives those that are not there.
func (b *packer) addFiles(c claim.Claim) (away map[string]bool, err error) {
	for _, e := range c.Evidence {
		for _, f := range e.Files {
			if b.away[f.SHA256] || b.done[filesFolder+f.SHA256] {
				continue
			}
			data, err := b.from.Content(b.ctx, f.SHA256)
			switch {
			case err != nil:
				return nil, err
			case data == nil:
				b.away[f.SHA256] = true
				continue
			}
			b.done[filesFolder+f.SHA256] = true
			if err := b.add(nameOf(f), data); err != nil {
				return nil, err
			}
		}
	}
	return b.away, nil
}

func nameOf(f claim.File) string { return filesFolder + f.SHA256 + "/" + attachment.SafeName(f.Name) }

// hashOf gives the hash that the name of an entry says; false for what is no attached file.
func hashOf(entry string) (string, bool) {
	folder, inside := strings.CutPrefix(path.Dir(entry), filesFolder)
	return folder, inside && article.IsHash(folder)
}

// checkFiles compares the attached files with the hashes of their folders, and with what the claims name.
func (v *Verdict) checkFiles(files map[string]packed, named map[string]string) {
	held := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !strings.HasPrefix(name, filesFolder) {
			continue
		}
		hash, is := hashOf(name)
		if v.Files++; !is || files[name].sum != hash {
			v.wrong(words.BundleNotFileWasAttached(name).String())
		}
		held[hash] = true
	}
	for _, hash := range slices.Sorted(maps.Keys(named)) {
		if !held[hash] {
			v.wrong(words.BundleFileNotInBundle(named[hash]).String())
		}
	}
}

// Archive is a bundle that is read back into a library.
type Archive struct{ zip *zip.Reader }

// ErrBroken says that a bundle does not hold what it says, so that nothing of it comes into a library.
var ErrBroken = errors.New("this bundle does not hold what it says, so nothing of it is imported; verify it to see what " +
	"is wrong")

// OpenToImport opens a bundle to take it into a library; nil for a file of another kind. One that does not hold what it
// says is refused with ErrBroken, one with a page that needs its password with document.ErrPassword, see Verify.
func OpenToImport(ctx context.Context, r io.ReaderAt, size int64) (*Archive, error) {
	start := make([]byte, len(zipStart))
	if _, err := r.ReadAt(start, 0); err != nil || string(start) != zipStart {
		return nil, nil // whatever is wrong with it, its reader says
	}
	v, err := Verify(ctx, r, size)
	if err != nil {
		return nil, err
	}
	if v.Locked {
		return nil, document.ErrPassword
	}
	if len(v.Problems) > 0 {
		return nil, ErrBroken
	}
	archive, err := zip.NewReader(r, size)
	return &Archive{archive}, err
}

// zipStart is what an archive begins with that holds anything.
const zipStart = "PK\x03\x04"

func (a *Archive) entry(name string) *zip.File {
	at := slices.IndexFunc(a.zip.File, func(f *zip.File) bool { return f.Name == name })
	if at < 0 {
		return nil
	}
	return a.zip.File[at]
}

// Claims gives the claims of the bundle as JSON lines.
func (a *Archive) Claims() ([]byte, error) { return read(a.entry(claimsFile)) }

// Each gives the content of each attached file in turn, one at a time in memory. One that has not the hash of its name
// is refused. A bundle that is nil holds none.
func (a *Archive) Each(f func(content []byte) error) error {
	if a == nil {
		return nil
	}
	for _, entry := range a.zip.File {
		hash, is := hashOf(entry.Name)
		if !is {
			continue
		}
		data, err := read(entry)
		if err == nil && article.Hash(data) != hash {
			err = errors.New(words.BundleNotFileWasAttached(entry.Name).String())
		}
		if err != nil {
			return fmt.Errorf("read %s of the bundle: %w", entry.Name, err)
		}
		if err := f(data); err != nil {
			return err
		}
	}
	return nil
}

// packed is a file of a bundle with its sum. Of attached files, which may be large, the sum alone is kept.
type packed struct {
	data []byte
	sum  string
}

func unpack(archive *zip.Reader) (map[string]packed, error) {
	files := map[string]packed{}
	for _, f := range archive.File {
		p, err := unpackOne(f)
		if err != nil {
			return nil, fmt.Errorf("read %s of the bundle: %w", f.Name, err)
		}
		files[f.Name] = p
	}
	return files, nil
}

func unpackOne(f *zip.File) (packed, error) {
	if strings.HasPrefix(f.Name, filesFolder) {
		sum := sha256.New()
		err := copyEntry(sum, f)
		return packed{sum: hex.EncodeToString(sum.Sum(nil))}, err
	}
	data, err := read(f)
	return packed{data, article.Hash(data)}, err
}
