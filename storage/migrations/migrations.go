// Package migrations holds the steps that bring a library's tables from one version to the next.
package migrations

import "embed"

// SQLite are the steps in the language of SQLite, in the folder sqlite.
//
//go:embed sqlite/*.sql
var SQLite embed.FS
