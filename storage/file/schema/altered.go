package schema

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
)

// ErrAltered says that a library has another schema than the one that Claimlight makes.
var ErrAltered = errors.New("the library's tables are not as Claimlight makes them")

// usualSchema is the fingerprint of the newest schema, so that a start need not make one to compare with. A test holds
// it against the migrations; where it is not right, a start only takes longer.
const usualSchema = "f47223214129752fb3e09127662052e5a22dfd1964917d1ce4a5b94adc81630b"

// alteration is how the schema of a file differs from that of the migrations: each thing by its kind and name.
type alteration struct{ foreign, missing, changed []string }

func (a *alteration) Error() string { return ErrAltered.Error() + ": " + a.summary() }

// Is lets the error be told by its sentinel.
func (a *alteration) Is(target error) bool { return target == ErrAltered }

// UserMessage names what is foreign, and what follows.
func (a *alteration) UserMessage() string {
	return words.StorageLibraryNotAsClaimlightMakes(a.summary()).String()
}

func (a *alteration) summary() string {
	var parts []string
	for _, p := range []struct {
		say   func(names string) words.Text
		names []string
	}{
		{words.StorageForeignAre, a.foreign},
		{words.StorageChangedAre, a.changed},
		{words.StorageMissingAre, a.missing},
	} {
		if len(p.names) > 0 {
			parts = append(parts, p.say(listed(p.names)).String())
		}
	}
	return strings.Join(parts, "; ")
}

// SummaryOf names what an *alteration found.
func SummaryOf(err error) string {
	var a *alteration
	if errors.As(err, &a) {
		return a.summary()
	}
	return err.Error()
}

// namesShown is how many things are named in a sentence.
const namesShown = 4

func listed(names []string) string {
	shown := strings.Join(names[:min(len(names), namesShown)], ", ")
	if more := len(names) - namesShown; more > 0 {
		shown = words.StorageAndMore(shown, more).String()
	}
	return shown
}

// Check holds the schema of a file against the migrations. What else there is could run whenever a row is read or
// written, and what is not there could be relied on. It gives an *alteration, or ErrForeign where there is no library
// at all.
func Check(ctx context.Context, q db.Querier) error {
	var encoding string
	var version int64
	if err := q.QueryRowContext(ctx, "PRAGMA encoding").Scan(&encoding); err != nil {
		return err
	}
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case version <= 0:
		return fault.ErrForeign
	case version > disk.SchemaVersion:
		return fault.ErrNewer
	}
	got, err := readSchema(ctx, q)
	if err != nil {
		return err
	}
	if encoding == "UTF-8" && version == disk.SchemaVersion && fingerprint(got) == usualSchema {
		return nil
	}
	want, err := schemaOf(ctx, version)
	if err != nil {
		return err
	}
	return compareSchemas(want, got, encoding)
}

func compareSchemas(want, got []object, encoding string) error {
	a := &alteration{}
	if encoding != "UTF-8" {
		a.changed = append(a.changed, words.StorageEncodingAllText(encoding).String())
	}
	for _, o := range got {
		switch at := slices.IndexFunc(want, o.sameName); {
		case at < 0:
			a.foreign = append(a.foreign, o.label())
		case want[at] != o:
			a.changed = append(a.changed, o.label())
		}
	}
	for _, o := range want {
		switch {
		case slices.ContainsFunc(got, o.sameName):
		case o.name == "library":
			return fmt.Errorf("%w: it has no table of that name", fault.ErrForeign)
		default:
			a.missing = append(a.missing, o.label())
		}
	}
	if len(a.foreign)+len(a.changed)+len(a.missing) == 0 {
		return nil
	}
	return a
}

func (o object) sameName(other object) bool { return o.kind == other.kind && o.name == other.name }

// nameLength is how much of a foreign name is shown, in bytes.
const nameLength = 40

// label names the object for a person, on one line.
func (o object) label() string {
	short := func(s string) string {
		s = strings.ToValidUTF8(s, "")
		if len(s) > nameLength {
			s = strings.ToValidUTF8(s[:nameLength], "") + "…"
		}
		return strings.Join(strings.Fields(s), " ")
	}
	label := short(o.kind) + " “" + short(o.name) + "”"
	if o.table != o.name {
		label = words.StorageObjectOn(label, short(o.table)).String()
	}
	return label
}

// CheckFile is checkSchema for a file that is not open.
func CheckFile(ctx context.Context, path, options string) (err error) {
	pool, err := disk.OpenPool(path, options, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	return Check(ctx, pool)
}
