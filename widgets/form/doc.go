// Package form shows one claim in fields, and reports each edit of it.
package form
