package disk

import "modernc.org/sqlite"

// Where the system knows locks that belong to a descriptor, SQLite takes those for the library's file: they outlive
// whatever else in this process opens and closes it. Elsewhere, and for the file that the log is shared by, package
// files alone keeps them.
func init() { _, _ = sqlite.OFDLocking(true) }
