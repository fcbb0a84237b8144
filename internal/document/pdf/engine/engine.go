// Package engine runs PDFium in a sandbox of its own: it opens documents, gives their letters with boxes, and draws
// pages.
package engine

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	most = 2 // documents that are open at a time; others wait

	// mostMemory is the memory that one document may take, in WebAssembly's pages of 64 KB: 256 MB.
	mostMemory = 4096
)

// shared is the one engine of the program. It is made when the first document is opened, which takes some seconds of
// the processor the very first time, and never before.
var shared struct {
	sync.Mutex
	pool pdfium.Pool
}

// pool gives the engine, and makes it where it is not there yet.
func pool() (pdfium.Pool, error) {
	shared.Lock()
	defer shared.Unlock()
	if shared.pool != nil {
		return shared.pool, nil
	}
	made, err := start(settings(cacheFolder()))
	if err != nil {
		return nil, err
	}
	shared.pool = made
	return made, nil
}

// start makes an engine.
func start(config wazero.RuntimeConfig) (pdfium.Pool, error) {
	made, err := webassembly.Init(webassembly.Config{
		Context: withMemory(context.Background()),
		MinIdle: 0, MaxIdle: 1, MaxTotal: most,
		FSConfig:      wazero.NewFSConfig(), // no file of the computer is in its sight
		RuntimeConfig: config,
		Stdout:        io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	return made, nil
}

// settings compile PDFium where the result can be kept in a folder for the next time; else it is interpreted, which
// starts at once and is slower.
func settings(folder string) wazero.RuntimeConfig {
	config := wazero.NewRuntimeConfigInterpreter()
	if cache := cacheIn(folder); cache != nil {
		config = wazero.NewRuntimeConfig().WithCompilationCache(cache)
	}
	return config.WithMemoryLimitPages(mostMemory).WithCloseOnContextDone(true).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
}

// cacheFolder is where the compiled engine is kept; empty where there is no such place.
func cacheFolder() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "claimlight", "pdfium")
}

// cacheIn opens a cache in a folder; nil where none can be kept there.
func cacheIn(folder string) wazero.CompilationCache {
	if folder == "" || os.MkdirAll(folder, 0o700) != nil {
		return nil
	}
	probe, err := os.CreateTemp(folder, "probe")
	if err != nil {
		return nil
	}
	probe.Close()
	os.Remove(probe.Name())
	cache, err := wazero.NewCompilationCacheWithDir(folder)
	if err != nil {
		return nil
	}
	return cache
}
