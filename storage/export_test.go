package storage

// OldLibrary makes a library of an earlier schema, for the tests from outside.
var OldLibrary = oldLibrary

// SchemaVersion is the newest schema, for the tests from outside.
const SchemaVersion = schemaVersion
