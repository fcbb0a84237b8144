package schema

import (
	"testing"

	"claimlight/storage/file/disk"
)

// A start compares with one hash. After a new migration it is the one that this test names.
func TestTheUsualSchemaIsThatOfTheMigrations(t *testing.T) {
	made, err := schemaOf(t.Context(), disk.SchemaVersion)
	if err != nil {
		t.Fatal(err)
	}
	if got := fingerprint(made); got != usualSchema {
		t.Errorf("set usualSchema in altered.go to %q", got)
	}
}
