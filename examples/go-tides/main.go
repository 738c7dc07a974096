// Says how high the tide stands some hours after high water. The cosine is that of the C library, and so is the look-up of hosts.
package main

// #cgo LDFLAGS: -lm
// #include <math.h>
import "C"

import (
	"crypto/x509"
	"fmt"
	"net"
	"os"
	"os/user"
	"strconv"
)

const period = 12.42

func main() {
	hours, err := strconv.ParseFloat(os.Args[1], 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, "tides HOURS:", err)
		os.Exit(2)
	}
	height := C.cos(C.double(hours / period * 6.283185307179586))
	addresses, err := net.LookupHost("localhost")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	who, err := user.Current()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	roots, err := x509.SystemCertPool()
	trusts := err == nil && !roots.Equal(x509.NewCertPool())
	fmt.Printf("%.3f m at %s for %s, authorities %t\n", float64(height), addresses[0], who.Username, trusts)
}
