//go:build !linux

package disk

import "strings"

// onNetwork tells whether a folder is known to lie on a network drive; here only a Windows share is.
func onNetwork(folder string) bool { return strings.HasPrefix(folder, `\\`) }
