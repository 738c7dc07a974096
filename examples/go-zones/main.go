// Command zones tells what it finds of the image that it runs in.
package main

import (
	"crypto/x509"
	"fmt"
	"log"
	"os"
	"os/user"
	"time"
)

func main() {
	zone, err := time.LoadLocation("Asia/Tokyo")
	check(err)
	me, err := user.LookupId(fmt.Sprint(os.Getuid()))
	check(err)
	pool, err := x509.SystemCertPool()
	check(err)
	file, err := os.CreateTemp("", "report")
	check(err)
	check(file.Close())
	fmt.Println(time.Unix(0, 0).In(zone).Format(time.RFC3339), me.Username, len(pool.Subjects()) > 100)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
