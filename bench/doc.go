// Package bench times the cleaning of pages beside the best Go extractors, in one run. It is a module of its own, so
// that they are no dependency of the product. The test files hold everything; run
//
//	go test -bench Beside -benchtime 5x
package bench
