// Command certcheck says for how long the certificates of TLS servers are still good.
package main

import (
	"bytes"
	"crypto/tls"
	"flag"
	"fmt"
	"net"
	"os"
	"time"
)

const bundle = "/etc/ssl/certs/ca-certificates.crt"

func main() {
	roots := flag.Bool("roots", false, "say whether certificate authorities are trusted")
	flag.Parse()
	if *roots {
		pem, err := os.ReadFile(bundle)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(bytes.Count(pem, []byte("BEGIN CERTIFICATE")) > 100, "that the usual authorities are trusted")
		return
	}
	status := 0
	for _, address := range flag.Args() {
		days, err := daysLeft(address)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = 1
			continue
		}
		fmt.Printf("%s: %d days\n", address, days)
	}
	os.Exit(status)
}

func daysLeft(address string) (int, error) {
	connection, err := tls.DialWithDialer(&net.Dialer{Timeout: 5 * time.Second}, "tcp", address, nil)
	if err != nil {
		return 0, err
	}
	defer connection.Close()
	return int(time.Until(connection.ConnectionState().PeerCertificates[0].NotAfter).Hours() / 24), nil
}
